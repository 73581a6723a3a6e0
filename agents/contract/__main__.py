"""`python -m agents.contract`: write the schemas and the tables in docs/ anew, and name what changed."""

from agents.contract import blocks, examples, schemas, tables


def main() -> None:
    """Write every stale file."""
    wanted = {path: content.decode() for path, content in schemas.files().items()}
    wanted |= {page: blocks.filled(page.read_text(encoding="utf-8"), tables.TABLES) for page in blocks.pages()}
    wanted |= {path: content.decode() for path, content in examples.missing().items()}
    for path, content in wanted.items():
        path.parent.mkdir(exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != content:
            path.write_text(content, encoding="utf-8")
            print(f"wrote {path.relative_to(blocks.ROOT)}")  # noqa: T201 - a command says what it did


if __name__ == "__main__":
    main()

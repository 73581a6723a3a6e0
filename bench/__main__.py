"""`python -m bench [pipeline] [wiring] [latency] [memory]`: all sections, or those named."""

import argparse
import time
from importlib import import_module

from bench import machine

SECTIONS = ("pipeline", "wiring", "latency", "memory")


def main() -> None:
    """Run the sections asked for, after the facts of the machine."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("sections", nargs="*", choices=[[], *SECTIONS], help="default: all")
    chosen = parser.parse_args().sections or SECTIONS
    started = time.monotonic()
    print(machine.facts())
    for name in chosen:
        import_module(f"bench.{name}").run()
    print(f"\n{time.monotonic() - started:.0f} s in all")


if __name__ == "__main__":
    main()

"""A header's name that Kafka takes and no reader of UTF-8 does."""


class Undecodable(str):
    """A header's name that is written as something other than UTF-8."""

    __slots__ = ()

    def encode(self, *_: object, **__: object) -> bytes:
        """Give bytes that no reader can decode."""
        return b"\xff\xfe("

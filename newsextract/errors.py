"""Everything that can go wrong on purpose; each message says what happened, where, and what to do next."""


class NewsExtractError(Exception):
    """The root of all errors of this package."""


class LexiconError(NewsExtractError):
    """A lexicon file is not in the format described in ``newsextract.language.lexicon``."""


class RuleError(NewsExtractError):
    """A rule's pattern cannot be compiled or names an unknown kind of mention."""


class SourceError(NewsExtractError):
    """An input cannot be read as text; ``code`` is a short stable word for machines."""

    def __init__(self, message: str, code: str = "unreadable") -> None:
        """``message`` is for people, ``code`` for the errors file."""
        super().__init__(message)
        self.code = code


class SegmenterError(NewsExtractError):
    """A word segmenter is unknown or cannot be loaded."""


class OptionError(NewsExtractError):
    """An option has a value that cannot be used (a date that is none, a layout that does not exist)."""


class OutputError(NewsExtractError):
    """A file is not what ``newsextract extract`` writes, or not gold that it can be measured against."""


class WriteError(NewsExtractError):
    """An output cannot be written (disk full, no permission)."""

"""Exit codes and the error tree: every message says what happened, why, and what to do."""

from enum import IntEnum

from skill_taxonomy.errors import TaxonomyError

__all__ = [
    "ConfigurationError",
    "ExitCode",
    "MatcherError",
    "NothingReadError",
    "OutputError",
    "ReadError",
    "TaxonomyError",
    "UsageError",
    "exit_code",
]


class ExitCode(IntEnum):
    """Process exit codes; stable, scripts rely on them."""

    DONE = 0
    BUG = 1
    USAGE = 2
    NOTHING_READ = 3
    TAXONOMY = 4
    CONFIGURATION = 5
    OUTPUT = 6
    SOME_FAILED = 7
    INTERRUPTED = 130


class MatcherError(Exception):
    """Base of all errors that are the user's to mend; its text is shown as it stands."""

    code = ExitCode.BUG


class UsageError(MatcherError):
    """The command line asks for something that cannot be done."""

    code = ExitCode.USAGE


class NothingReadError(MatcherError):
    """Not one document could be read."""

    code = ExitCode.NOTHING_READ


class ConfigurationError(MatcherError):
    """A settings or weights file is wrong."""

    code = ExitCode.CONFIGURATION


class OutputError(MatcherError):
    """A result could not be written."""

    code = ExitCode.OUTPUT


class ReadError(MatcherError):
    """One document could not be read; `reason` is a code of the closed list in `matcher.model.FAILURES`."""

    code = ExitCode.SOME_FAILED

    def __init__(self, reason: str, text: str) -> None:
        super().__init__(text)
        self.reason = reason

    def __reduce__(self) -> tuple[type["ReadError"], tuple[str, str]]:
        return type(self), (self.reason, str(self))


def exit_code(error: BaseException) -> ExitCode:
    """The exit code that belongs to an error."""
    if isinstance(error, MatcherError):
        return error.code
    if isinstance(error, TaxonomyError):
        return ExitCode.TAXONOMY
    if isinstance(error, KeyboardInterrupt):
        return ExitCode.INTERRUPTED
    return ExitCode.BUG

"""The command `matcher`: commands are loaded when called, errors become exit codes here and nowhere else."""

import importlib
import sys

import click

from matcher.errors import ExitCode, MatcherError, TaxonomyError, exit_code

COMMANDS = {
    "screen": "every resume against every posting, ranked, with reports",
    "check": "one resume against one posting, as a report for the applicant",
    "parse": "what a resume or posting says, one JSON document a line",
    "fit": "one resume against one posting, as a table or JSON",
    "taxonomy": "look at and check the vocabulary",
    "schema": "the JSON Schema of what the commands write",
}


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"matcher.cli.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """From the table above: listing the commands must not import them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        from skill_taxonomy.load import load

        click.echo(f"matcher {version('medcoder-match')}, taxonomy {load().version}")
        ctx.exit()


@click.command(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    epilog="\b\nExample:\n  matcher screen samples/resumes samples/jobs --out out",
)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Versions in use.")
def group() -> None:
    """Reads resumes and medical-coding postings, scores how well they fit, and says what to do next.

    Nothing leaves this machine.
    """


def _run() -> int:
    """The exit code of the command; 0 too where the reader of our output has gone (`| head`)."""
    try:
        return int(group.main(standalone_mode=False) or ExitCode.DONE)
    except SystemExit as end:
        # click itself ends with 1 on a broken pipe, and no command of ours ever does: a bug raises
        if end.code != ExitCode.BUG:
            raise
        return ExitCode.DONE


def main() -> None:
    """Entry point of the command; never returns."""
    try:
        sys.exit(_run())
    except (click.exceptions.Abort, KeyboardInterrupt):
        click.echo("\nInterrupted. Earlier results are as they were; run the same command again.", err=True)
        sys.exit(ExitCode.INTERRUPTED)
    except click.ClickException as error:
        error.show()
        sys.exit(ExitCode.USAGE)
    except (MatcherError, TaxonomyError) as error:
        click.echo(f"matcher: {error}", err=True)
        sys.exit(exit_code(error))


if __name__ == "__main__":
    main()

"""Pages from views: Jinja templates compiled once, everything inline, nothing from a document is ever markup.

Every page carries a Content-Security-Policy that allows its one stylesheet, by hash, and nothing else: no script, no
picture, no network.
"""

import base64
import hashlib
from importlib.resources import files

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound
from markupsafe import Markup

from reports import draw, words
from reports.pair_view import STATES, PairView
from reports.view import Ranking, Screen

INDEX_ROWS = 10
ONLY_ROWS = 50
JOB_ROWS = 200
UNREAD_ROWS = 200


class _Packaged(BaseLoader):
    """Templates out of the package, wherever it is installed."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, None]:
        source = files("reports").joinpath("templates", template)
        if not source.is_file():
            raise TemplateNotFound(template)
        return source.read_text(encoding="utf-8"), None, None


class Renderer:
    """Renders pages; make one and keep it, compiling is four times dearer than a page. The same view gives the same
    text."""

    def __init__(self) -> None:
        style = files("reports").joinpath("assets", "style.css").read_text(encoding="utf-8")
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        self._environment = Environment(
            loader=_Packaged(),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=_shown,
        )
        self._environment.globals.update(
            style=Markup(style),
            policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
            words=words,
            draw=draw,
            states=STATES,
        )
        self._environment.filters["short"] = words.short
        self._pages = {name: self._environment.get_template(f"{name}.html.j2") for name in ("index", "job", "pair")}

    def render_index(self, screen: Screen) -> str:
        """The index of a screen: at most INDEX_ROWS candidates a posting (ONLY_ROWS of a single posting); the rest is
        on the posting's page. Of the documents that could not be read at most UNREAD_ROWS; failures.csv has all."""
        limit = ONLY_ROWS if len(screen.rankings) == 1 else INDEX_ROWS
        return self._pages["index"].render(screen=screen, root="", limit=limit, limit_unread=UNREAD_ROWS)

    def render_job(self, screen: Screen, ranking: Ranking) -> str:
        """The page of a posting, at most JOB_ROWS candidates; it lies in a folder below the index."""
        return self._pages["job"].render(screen=screen, ranking=ranking, root="../", limit=JOB_ROWS)

    def render_pair(self, view: PairView) -> str:
        """The page of a pair for the recruiter; it lies in a folder below the index."""
        return self._pages["pair"].render(view=view, root="../")

    def render_check(self, view: PairView) -> str:
        """The applicant's report: the same figures in the second person, and how the resume was read. Raises ValueError
        for a view made for the recruiter."""
        if not view.applicant:
            raise ValueError("an applicant's report needs a view made with applicant=True")
        return self._pages["pair"].render(view=view, root="")


def _shown(value: object) -> object:
    """What a template prints: text without control characters and direction marks; markup of our own as it is."""
    return words.clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value

"""A page as a tree, by the parser of the standard library: what a browser would hold, as far as tests ask."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"meta", "input", "link", "br", "circle", "path", "line"})
RAW = frozenset({"script", "style"})


@dataclass
class Node:
    """An element with its attributes and, in order, its texts and elements."""

    name: str
    attributes: dict[str, str]
    parts: list["Node | str"] = field(default_factory=list)

    def walk(self) -> Iterator["Node"]:
        yield self
        for part in self.parts:
            if isinstance(part, Node):
                yield from part.walk()

    def all(self, name: str = "", **attributes: str) -> list["Node"]:
        """Elements by name, and by attributes; `class_` asks for one class of several."""
        wanted = attributes.pop("class_", "")
        return [
            node
            for node in self.walk()
            if (not name or node.name == name)
            and (not wanted or wanted in node.attributes.get("class", "").split())
            and all(node.attributes.get(key) == value for key, value in attributes.items())
        ]

    def one(self, name: str = "", **attributes: str) -> "Node":
        (node,) = self.all(name, **attributes)
        return node

    @property
    def text(self) -> str:
        """What `textContent` gives."""
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Node("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        assert len(node.attributes) == len(attrs), f"an attribute of {tag} stands there twice"
        self.open[-1].parts.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].name == tag, f"</{tag}> closes {self.open[-1].name}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].parts.append(data)


def parsed(page: str) -> Node:
    """Parse a page; tags that do not nest are an error here, though a browser would mend them."""
    builder = _Builder()
    builder.feed(page)
    builder.close()
    assert len(builder.open) == 1, f"{builder.open[-1].name} is never closed"
    return builder.open[0]

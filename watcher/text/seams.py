"""Where two texts of a page touch in its source, but not on the screen."""


def is_seam(label: str, text: str) -> bool:
    """Tell whether a text begins anew right after a styled label: a place, a category.

    "<span class=place>Belarus</span>President ..." has a margin between, and would else be one
    word. "<span class=big>W</span>hen" and "<span class=logo>You</span>tube" stay whole.
    """
    return (
        len(label) > 1
        and label[-1].isalpha()
        and text[:1].isupper()
        and (label[-1].islower() or text[1:2].islower())
        and label[:1].isupper()
    )

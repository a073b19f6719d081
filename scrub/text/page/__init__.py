"""Reading a page: its tree, its boxes, the article among them and facts about it; the way in is ``scrub.text.html``."""

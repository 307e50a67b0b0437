"""The demo: a small news world on loopback, watched by the real service.

    world      what is published when, and the HTTP server that tells it
    documents  the feeds and pages
    play       the config written, the world opened, the service run

Eight sources in four languages, one of which is down, publish over three quarters of a minute, once
all of them have been polled: RSS, Atom and JSON Feed, a page without a feed, an article that two of
them link to. Nothing is simulated on our side: the config is written to a folder,
`runners.embedded` polls it over real HTTP, and alerts come out of the `console://` channel, so
whoever sees the demo work has seen the service work.

It needs no internet and touches nothing outside its folder. It is not a benchmark and no test bed:
tests have their own servers, whose every byte they choose (tests/support).
"""

from watcher.demo.play import Outcome, play

__all__ = ["Outcome", "play"]

"""Which addresses a source may not lead to (server-side request forgery).

The guard looks at the resolved address at the moment a socket is made for it, so that nothing
lies between check and connection: not a second DNS answer, not a redirect, not an odd spelling.
Networks are listed here rather than asked of `ipaddress`, whose answers differ between Python
versions. Source: the IANA special-purpose address registries (RFC 6890).
"""

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

BLOCKED = "blocked: private address (set http.allow_private_networks: true for LAN sources)"

AddrInfo = tuple[int, int, int, str, tuple[str, int] | tuple[str, int, int, int]]
Refuses = Callable[[str], bool]

_V4 = [
    IPv4Network(text)
    for text in (
        "0.0.0.0/8",  # "this network"; Linux takes 0.0.0.0 for loopback
        "10.0.0.0/8",
        "100.64.0.0/10",  # carrier-grade NAT; some clouds keep metadata here
        "127.0.0.0/8",
        "169.254.0.0/16",  # link-local, and most clouds' metadata
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
    )
]
# Of IPv6 only global unicast is let through; mapped, compatible, unique local (fd00:ec2::254),
# link-local, multicast and unspecified all lie outside of it.
_V6_GLOBAL = IPv6Network("2000::/3")
_V6 = [IPv6Network(text) for text in ("2001::/23", "2001:db8::/32", "3fff::/20")]
_NAT64 = IPv6Network("64:ff9b::/96")
_6TO4 = IPv6Network("2002::/16")


class BlockedAddress(OSError):
    """A connection was about to be opened to an address that the guard refuses."""

    def __init__(self) -> None:
        super().__init__(BLOCKED)


def is_private(address: str) -> bool:
    """Tell whether a numeric address is anything but a public unicast one."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return True  # not an address at all: nothing that we could vouch for
    return _v4_private(found) if isinstance(found, IPv4Address) else _v6_private(found)


def _v4_private(address: IPv4Address) -> bool:
    return any(address in network for network in _V4)


def _v6_private(address: IPv6Address) -> bool:
    if address in _NAT64:
        return _v4_private(IPv4Address(int(address) & 0xFFFFFFFF))
    if address in _6TO4:
        return _v4_private(IPv4Address(int(address) >> 80 & 0xFFFFFFFF))
    return address not in _V6_GLOBAL or any(address in network for network in _V6)


def literal(host: str) -> str | None:
    """Return the address that a host of a URL spells out (0x7f.1, 2130706433, [::1]), or None."""
    bare = host.strip("[]")
    try:
        return str(ip_address(bare.partition("%")[0]))
    except ValueError:
        pass
    try:
        return socket.inet_ntoa(socket.inet_aton(bare.rstrip(".")))
    except (OSError, UnicodeError, ValueError):
        return None


def names_private(host: str, refuses: Refuses = is_private) -> bool:
    """Tell whether the host of a URL is refused by its spelling alone, without asking DNS."""
    bare = host.rstrip(".").lower()
    if bare == "localhost" or bare.endswith(".localhost"):
        return refuses("127.0.0.1")
    address = literal(bare)
    return address is not None and refuses(address)


def guarded_socket(refuses: Refuses) -> Callable[[AddrInfo], socket.socket]:
    """Return a maker of sockets that raises BlockedAddress for the addresses refused."""

    def open_socket(info: AddrInfo) -> socket.socket:
        family, kind, protocol, _, address = info
        if refuses(address[0]):
            raise BlockedAddress
        return socket.socket(family, kind, protocol)

    return open_socket

package httpx

import (
	"net/netip"
	"strings"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"
)

// origin is where a request came from, as far as it is known.
type origin struct {
	address netip.Addr // of the caller; of the proxy if what it says cannot be read
	secure  bool       // a trusted proxy was reached by https
	proxied bool       // it came through a proxy, trusted or not
	named   string     // the host that the caller asked for
}

// isHere says whether an address is this machine's own. Requests within the program have
// the unspecified address.
func isHere(a netip.Addr) bool { return a.IsLoopback() || a.IsUnspecified() }

const (
	forwardedFor   = "X-Forwarded-For"
	forwardedProto = "X-Forwarded-Proto"
)

// proxyHeaders are headers that proxies add. Each shows that a proxy was there.
var proxyHeaders = []string{
	forwardedFor, forwarded, fiber.HeaderVia, forwardedProto, "X-Forwarded-Host", "X-Forwarded-Port", "X-Real-Ip",
	"X-Forwarded-Server",
}

// originOf reads where a request came from.
func originOf(c *fiber.Ctx, trusted []netip.Prefix) origin {
	header := &c.Request().Header
	peer, _ := netip.AddrFromSlice(c.Context().RemoteIP())
	from := origin{address: peer.Unmap(), named: string(header.Host())}
	for _, name := range proxyHeaders {
		from.proxied = from.proxied || len(header.PeekAll(name)) > 0
	}
	if !from.proxied || !isIn(trusted, from.address) {
		return from
	}
	addresses, hops := splitLines(header, forwardedFor), parseForwarded(header)
	from.secure = isSecure(from.address, addresses, splitLines(header, forwardedProto), hops, trusted)
	from.address = agreed(from.address, addresses, hops, trusted)
	return from
}

// agreed is the caller's address by the headers. A proxy writes one of the two headers and
// may pass the other on as a stranger wrote it. We cannot know which, so if they contradict
// each other, neither is believed.
func agreed(peer netip.Addr, addresses []string, hops []hop, trusted []netip.Prefix) netip.Addr {
	nodes := make([]string, len(hops))
	for i, h := range hops {
		nodes[i] = h.node
	}
	one, _ := outwards(peer, addresses, trusted)
	other, _ := outwards(peer, nodes, trusted)
	switch {
	case len(nodes) == 0 || one == other:
		return one
	case len(addresses) == 0:
		return other
	}
	return peer
}

// outwards follows what trusted proxies say from the peer towards the caller. The caller is
// the first one that is not trusted, or that comes before an unreadable one. It also
// returns how many proxies it passed.
func outwards(peer netip.Addr, said []string, trusted []netip.Prefix) (netip.Addr, int) {
	at := peer
	for passed := range len(said) {
		if !isIn(trusted, at) {
			return at, passed
		}
		next, ok := parseNode(said[len(said)-1-passed])
		if !ok {
			return at, passed + 1
		}
		at = next
	}
	return at, len(said)
}

// isSecure says whether the outermost trusted proxy was reached by https. If there are
// fewer entries than proxies, the first wrote one and the others passed it on.
func isSecure(peer netip.Addr, addresses, protos []string, hops []hop, trusted []netip.Prefix) bool {
	if len(protos) == 0 {
		for _, h := range hops {
			protos, addresses = append(protos, h.proto), append(addresses, h.node)
		}
	}
	if len(protos) == 0 {
		return false
	}
	_, passed := outwards(peer, addresses, trusted)
	return strings.EqualFold(protos[max(0, len(protos)-max(1, passed))], "https")
}

// splitLines are the entries of a list that may have several lines.
func splitLines(header *fasthttp.RequestHeader, name string) []string {
	var entries []string
	for _, line := range header.PeekAll(name) {
		for entry := range strings.SplitSeq(string(line), ",") {
			entries = append(entries, strings.TrimSpace(entry))
		}
	}
	return entries
}

// parseNode reads an address as proxies write it: bare, with a port, IPv6 in
// brackets or not, with a zone.
func parseNode(text string) (netip.Addr, bool) {
	host, port := text, ""
	if inside, bracketed := strings.CutPrefix(text, "["); bracketed {
		host, port, bracketed = strings.Cut(inside, "]")
		if !bracketed || port != "" && port[0] != ':' {
			return netip.Addr{}, false
		}
	} else if strings.Count(text, ":") == 1 { // IPv6 has more
		host, port, _ = strings.Cut(text, ":")
	}
	a, err := netip.ParseAddr(host)
	if err != nil || strings.Trim(port, portLetters) != "" {
		return netip.Addr{}, false
	}
	return a.Unmap().WithZone(""), true
}

// portLetters are the characters of a port with its colon. RFC 7239 lets proxies put a word
// in its place.
const portLetters = ":0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ._-"

func isIn(networks []netip.Prefix, a netip.Addr) bool {
	for _, n := range networks {
		if n.Contains(a) {
			return true
		}
	}
	return false
}

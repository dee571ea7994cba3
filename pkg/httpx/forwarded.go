package httpx

import (
	"strings"

	"github.com/valyala/fasthttp"
)

// hop is an element of the Forwarded header (RFC 7239): what one proxy says about its
// caller.
type hop struct {
	node  string // for=, without quotes; "" if it is missing or cannot be read
	proto string // proto=
}

// parseForwarded reads the header, which may have several lines. A line that breaks the
// grammar is one hop that says nothing. Else a stranger's open quotation mark would swallow
// what the proxy wrote after it.
func parseForwarded(header *fasthttp.RequestHeader) []hop {
	var hops []hop
	for _, line := range header.PeekAll(forwarded) {
		read, ok := parseHops(string(line))
		if !ok {
			read = []hop{{}}
		}
		hops = append(hops, read...)
	}
	return hops
}

func parseHops(line string) ([]hop, bool) {
	var hops []hop
	var h hop
	for rest := line; ; {
		name, value, after, ok := cutPair(rest)
		if !ok {
			return nil, false
		}
		switch strings.ToLower(name) {
		case "for":
			if h.node != "" {
				return nil, false // twice in one element
			}
			h.node = value
		case "proto":
			h.proto = value
		}
		rest = strings.TrimLeft(after, " \t")
		if rest == "" {
			return append(hops, h), true
		}
		if rest[0] == ',' {
			hops, h = append(hops, h), hop{}
		} else if rest[0] != ';' {
			return nil, false
		}
		rest = rest[1:]
	}
}

// cutPair reads "name=value" or nothing, up to a comma, a semicolon or the end.
func cutPair(text string) (name, value, after string, ok bool) {
	text = strings.TrimLeft(text, " \t")
	if text == "" || text[0] == ',' || text[0] == ';' {
		return "", "", text, true
	}
	name, text, ok = strings.Cut(text, "=")
	if !ok || strings.ContainsAny(name, ` ",;`) {
		return "", "", "", false
	}
	if !strings.HasPrefix(text, `"`) {
		end := strings.IndexAny(text+",", ",; \t")
		return name, text[:end], text[end:], !strings.Contains(text[:end], `"`)
	}
	value, after, ok = cutQuoted(text[1:])
	return name, value, after, ok
}

// cutQuoted reads a quoted text to its end; a backslash takes the next letter as it is.
func cutQuoted(text string) (value, after string, ok bool) {
	var said strings.Builder
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '"':
			return said.String(), text[i+1:], true
		case '\\':
			if i++; i == len(text) {
				return "", "", false
			}
		}
		said.WriteByte(text[i])
	}
	return "", "", false
}

const forwarded = "Forwarded"

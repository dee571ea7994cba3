package markup

import "strings"

// Kind is what a token is.
type Kind int

// The kinds. An element without content, <A/>, is a Start and an End.
const (
	Start Kind = iota + 1
	End
	Text
)

// Token is a tag or a text.
type Token struct {
	Kind Kind
	Name string // of a tag, without the prefix of its namespace
	Text string // entities are resolved
	Line int    // where it begins
	// Attributes of a tag as they stand; Attribute reads them.
	Attributes string
}

// Attribute is the value of an attribute; "" if the tag does not have it.
func (t Token) Attribute(name string) string {
	rest := t.Attributes
	for rest != "" {
		key, after, found := strings.Cut(rest, "=")
		after = strings.TrimLeft(after, " \t\r\n")
		if !found || after == "" || after[0] != '"' && after[0] != '\'' {
			return ""
		}
		value, left, closed := strings.Cut(after[1:], after[:1])
		if !closed {
			return ""
		}
		if local(strings.TrimSpace(key)) == name {
			return value
		}
		rest = left
	}
	return ""
}

// local is a name without its prefix. A colon that has nothing before or behind it parts nothing.
func local(name string) string {
	if at := strings.LastIndexByte(name, ':'); at > 0 && at < len(name)-1 {
		return name[at+1:]
	}
	return name
}

package ubl

import (
	"bytes"
	"encoding/xml"
	"strings"
)

// markup writes elements, indented. What has no text is left out: the rules refuse empty elements.
type markup struct {
	bytes.Buffer
	open []string
}

func (m *markup) indent() {
	for range m.open {
		m.WriteString("  ")
	}
}

// in writes an element around what fn writes; nothing where fn writes nothing. The attributes are
// markup already.
func (m *markup) in(name string, fn func(), attributes ...string) {
	start := m.Len()
	m.indent()
	m.WriteString("<" + strings.Join(append([]string{name}, attributes...), " ") + ">\n")
	inside := m.Len()
	m.open = append(m.open, name)
	fn()
	m.open = m.open[:len(m.open)-1]
	if m.Len() == inside {
		m.Truncate(start)
		return
	}
	m.indent()
	m.WriteString("</" + name + ">\n")
}

// leaf writes an element with a text, as one line. An attribute is a name and a value.
func (m *markup) leaf(name, text string, attribute ...string) {
	text = oneLine(text)
	if text == "" {
		return
	}
	m.indent()
	m.WriteString("<" + name)
	for n := 0; n+1 < len(attribute); n += 2 {
		if attribute[n+1] != "" {
			m.WriteString(" " + attribute[n] + `="`)
			m.escaped(attribute[n+1])
			m.WriteString(`"`)
		}
	}
	m.WriteString(">")
	m.escaped(text)
	m.WriteString("</" + name + ">\n")
}

func (m *markup) escaped(text string) {
	_ = xml.EscapeText(m, []byte(text)) // a buffer takes everything
}

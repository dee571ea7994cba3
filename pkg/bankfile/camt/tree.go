package camt

import (
	"lateral/pkg/bankfile/markup"
	"lateral/pkg/bankfile/statement"
)

// node is an element. Its number 0 is that of the root, which is nobody's child or sibling, so
// 0 also says that there is none.
type node struct {
	name     string
	text     string
	currency string // the attribute Ccy
	line     int
	parent   int
	child    int // the first
	last     int // the last child
	next     int // the next of its siblings
}

// tree is one element of a statement with all that is in it. Its nodes are used again for the
// next.
type tree struct {
	nodes []node
	at    int // the one that is open
}

// most is how many elements may stand in one, of those that are kept: what is in a part of a
// batch is taken out as the part ends.
const most = 300_000

func (t *tree) reset(start markup.Token) {
	t.nodes = append(t.nodes[:0], made(start, 0))
	t.at = 0
}

func made(start markup.Token, parent int) node {
	n := node{name: start.Name, line: start.Line, parent: parent}
	if start.Attributes != "" {
		n.currency = start.Attribute("Ccy")
	}
	return n
}

func (t *tree) root() *node   { return &t.nodes[0] }
func (t *tree) line() int     { return t.nodes[0].line }
func (t *tree) isEntry() bool { return t.nodes[0].name == "Ntry" }

// enter begins an element.
func (t *tree) enter(start markup.Token) error {
	own := len(t.nodes)
	if own == most {
		return statement.At(start.Line, statement.Broken, "<"+start.Name+">")
	}
	t.nodes = append(t.nodes, made(start, t.at))
	parent := &t.nodes[t.at]
	if parent.child == 0 {
		parent.child = own
	} else {
		t.nodes[parent.last].next = own
	}
	parent.last, t.at = own, own
	return nil
}

func (t *tree) text(text markup.Token) { t.nodes[t.at].text += text.Text }

func (t *tree) leave() { t.at = t.nodes[t.at].parent }

// forget takes what is in the open element out of the tree: it was read.
func (t *tree) forget() {
	t.nodes = t.nodes[:t.at+1]
	t.nodes[t.at].child = 0
}

// find is the element at the end of a path, the first of each name; 0 if there is none.
func (t *tree) find(from int, path ...string) int {
	for _, name := range path {
		at := t.nodes[from].child
		for at != 0 && t.nodes[at].name != name {
			at = t.nodes[at].next
		}
		if at == 0 {
			return 0
		}
		from = at
	}
	return from
}

// value is the text at the end of a path; "" if there is none.
func (t *tree) value(from int, path ...string) string {
	if at := t.find(from, path...); at != 0 {
		return t.nodes[at].text
	}
	return ""
}

// each calls fn for every child of that name.
func (t *tree) each(from int, name string, fn func(at int)) {
	for at := t.nodes[from].child; at != 0; at = t.nodes[at].next {
		if t.nodes[at].name == name {
			fn(at)
		}
	}
}

// either is the first value that is not empty.
func either(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

func yes(text string) bool { return text == "true" || text == "1" }

package ubl_test

import (
	"encoding/xml"
	"strconv"
	"strings"
	"testing"
)

// element is any element of a file.
type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Text     string     `xml:",chardata"`
	Children []element  `xml:",any"`
}

func read(t testing.TB, file []byte) element {
	t.Helper()
	var root element
	if err := xml.Unmarshal(file, &root); err != nil {
		t.Fatalf("%v\n%s", err, file)
	}
	return root
}

// all are the elements beneath e that a path of local names leads to.
func (e element) all(path string) []element {
	name, rest, more := strings.Cut(path, "/")
	var found []element
	for _, c := range e.Children {
		if c.XMLName.Local != name {
			continue
		}
		if more {
			found = append(found, c.all(rest)...)
		} else {
			found = append(found, c)
		}
	}
	return found
}

// texts are the texts at a path.
func (e element) texts(path string) []string {
	var texts []string
	for _, f := range e.all(path) {
		texts = append(texts, f.Text)
	}
	return texts
}

// pence are the amounts at a path.
func (e element) pence(t testing.TB, path string) []int64 {
	t.Helper()
	var all []int64
	for _, text := range e.texts(path) {
		whole, cents, found := strings.Cut(text, ".")
		if !found || len(cents) != 2 {
			t.Fatalf("%s is %q, which is no amount of pence", path, text)
		}
		n, err := strconv.ParseInt(whole+cents, 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, n)
	}
	return all
}

func sum(all []int64) int64 {
	var total int64
	for _, n := range all {
		total += n
	}
	return total
}

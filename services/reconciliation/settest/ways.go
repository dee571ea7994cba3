package settest

import (
	"fmt"
	"strings"
)

// Way writes the number of an invoice as a payer does. The second is the part that cites.
type Way func(d *Doc) (text, cites string)

// shaped is a way by a shape: "#" stands for the number as it is printed, "%" for its digits,
// "0" in braces for the digits with noughts, "~" for the prefix without its sign.
func shaped(shape string) Way {
	return func(d *Doc) (string, string) {
		printed := d.Number()
		noughts := strings.TrimPrefix(printed, d.Seller.Prefix)
		before, rest, _ := strings.Cut(shape, "[")
		cites, after, _ := strings.Cut(rest, "]")
		r := strings.NewReplacer("#", printed, "{0}", noughts, "%", d.Digits(), "~", prefix(d), "^",
			strings.ToLower(prefix(d)))
		return before + r.Replace(cites) + after, r.Replace(cites)
	}
}

// cite is a line's reference that cites one invoice in some way.
func (w *World) cite(name string, d *Doc, way Way) func() Said {
	return func() Said {
		text, cites := way(d)
		return Said{Name: name, Ref: text, Cites: []string{cites}}
	}
}

// wrote is a reference that cites nothing.
func wrote(name, ref string) func() Said { return func() Said { return Said{Name: name, Ref: ref} } }

// list cites several invoices, each in full or the first alone with its prefix.
func list(docs []*Doc, between string, full bool) (text string, cites []string) {
	for i, d := range docs {
		said := d.Digits()
		if full {
			said = d.Number()
		} else if i == 0 {
			said = prefix(d) + " " + said
		}
		if i > 0 {
			text += between
		}
		text += said
		cites = append(cites, said)
	}
	return text, cites
}

// span cites invoices of numbers that follow one another: "INV 4123-5".
func span(docs []*Doc, short bool) string {
	first, last := docs[0].Digits(), docs[len(docs)-1].Digits()
	if short {
		at := 0
		for at < len(last)-1 && first[at] == last[at] {
			at++
		}
		last = last[at:]
	}
	return fmt.Sprintf("%s %s-%s", prefix(docs[0]), first, last)
}

// prefix is that of an invoice's number, without its sign.
func prefix(d *Doc) string { return strings.TrimRight(d.Seller.Prefix, "-") }

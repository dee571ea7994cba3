package matching

import (
	"strings"

	"lateral/pkg/date"
	"lateral/services/reconciliation/matching/names"
	"lateral/services/reconciliation/matching/reading"
)

// view is a line as it was read, beside the book.
type view struct {
	*Book
	line    *Line
	tokens  []reading.Token
	numbers []reading.Number
	cites   []cite
	learnt  []payer // the parties that rules know it to be of
	text    names.Text
	named   []named // the parties whose names the text has, the best first
	payers  map[int32]Payer
}

// named is a party whose name a text has.
type named struct {
	party int32
	fit   names.Fit
}

// mostNamed is how many parties that a text may name are looked at.
const mostNamed = 24

// see reads a line.
func (b *Book) see(line *Line) *view {
	v := &view{Book: b, line: line, tokens: reading.Tokens(line.whole()), payers: map[int32]Payer{}}
	v.numbers = reading.Numbers(v.tokens, yearOf(line.Date))
	v.cites = b.cites(v.tokens, v.numbers)
	v.learnt = b.rules.payers(v.tokens, line.Account)
	v.text = b.names.Read(v.tokens)
	for _, party := range b.names.Find(v.text, mostNamed) {
		if fit := b.names.Fit(v.text, party); fit.Agrees {
			v.named = append(v.named, named{party, fit})
		}
	}
	return v
}

// yearOf is the year of a day; 0 where it is no day.
func yearOf(day date.Day) int {
	if !day.Valid() {
		return 0
	}
	return int(valueOf(string(day[:4])))
}

// whole is all that the bank says, the name of the other side first.
func (l *Line) whole() string {
	if l.Name == "" || contains(l.Text, l.Name) {
		return l.Text
	}
	return l.Name + " " + l.Text
}

// cited is what the text has at a place.
func (v *view) cited(c cite) string {
	text := ""
	for i := c.first; i <= c.last && i < len(v.tokens); i++ {
		if i > c.first {
			text += "-"
		}
		text += v.tokens[i].Text
	}
	return text
}

func contains(text, part string) bool {
	return strings.Contains(strings.ToUpper(text), strings.ToUpper(part))
}

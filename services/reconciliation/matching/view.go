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
	payers  []judgement
}

// judgement is how the line is to the payer of a document.
type judgement struct {
	doc   int32
	payer Payer
}

// named is a party whose name a text has.
type named struct {
	party int32
	fit   names.Fit
}

// mostNamed is how many parties that a text may name are looked at.
const mostNamed = 24

// see reads a line, into the room of the one before.
func (v *view) see(line *Line) {
	b := v.Book
	v.line, v.tokens, v.payers, v.named = line, reading.Append(v.tokens[:0], line.whole()), v.payers[:0], v.named[:0]
	year, month := monthOf(line.Date)
	v.numbers = reading.Numbers(v.tokens, year, month)
	v.cites = b.cites(v.tokens, v.numbers)
	v.doubt()
	v.learnt = b.rules.payers(v.tokens, line.Account)
	v.text = b.names.Read(v.tokens, v.text)
	for _, party := range b.names.Find(v.text, mostNamed) {
		if fit := b.names.Fit(v.text, party); fit.Agrees {
			v.named = append(v.named, named{party, fit})
		}
	}
}

// monthOf is the year and the month of a day; nought where it is no day.
func monthOf(day date.Day) (year, month int) {
	if !day.Valid() {
		return 0, 0
	}
	return int(valueOf(string(day[:4]))), int(valueOf(string(day[5:7])))
}

// doubt marks bare numbers that are the amount in pounds, or the sort code of a known account.
func (v *view) doubt() {
	for i := range v.cites {
		c := &v.cites[i]
		if c.quality >= called || c.order {
			continue
		}
		text := v.tokens[c.first].Text
		c.doubtful = c.doubtful || int64(valueOf(text[:min(len(text), mostDigits)]))*100 == abs(v.line.Amount.Pence) ||
			len(text) == 6 && v.rules.sortCodes[text]
	}
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

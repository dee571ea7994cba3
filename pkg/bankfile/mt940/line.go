package mt940

import (
	"strings"

	"lateral/pkg/bankfile/figures"
	"lateral/pkg/bankfile/statement"
	"lateral/pkg/date"
	"lateral/pkg/money"
)

// rest is what of a line is not read yet.
type rest struct {
	text string
	line int
	all  string
}

// read reads a line: the value date, the day of the entry, the mark, the amount, the type, the
// payer's reference and behind "//" the bank's. What stands beneath it is a text.
//
//	1609220922RC1,00NTRFPayment 1//12345
func read(f field, currency string) (statement.Line, error) {
	r := rest{text: f.lines[0], line: f.line, all: ":61:" + f.lines[0]}
	l := statement.Line{Amount: money.Amount{Currency: currency}}
	var err error
	if l.Date, l.Booked, err = r.days(); err != nil {
		return l, err
	}
	out, reversal, ok := r.mark()
	if !ok {
		return l, statement.At(f.line, statement.Direction, r.all)
	}
	l.Reversal = reversal
	at := strings.IndexFunc(r.text, func(c rune) bool { return (c < '0' || c > '9') && c != ',' && c != '.' })
	if at < 0 {
		return l, statement.At(f.line, statement.CutOff, r.all)
	}
	if l.Amount.Pence, err = amount(f.line, r.text[:at]); err != nil {
		return l, err
	}
	if out {
		l.Amount.Pence = -l.Amount.Pence
	}
	err = r.references(&l, at, f.lines[1:])
	return l, err
}

// days reads the value date and the day of the entry, which has no year: it is that which is
// nearest to the value date, so that one may stand in December and the other in January.
func (r *rest) days() (value, entry date.Day, err error) {
	if len(r.text) < 7 {
		return "", "", statement.At(r.line, statement.CutOff, r.all)
	}
	value, ok := figures.Compact(r.text[:6])
	if !ok {
		return "", "", statement.At(r.line, statement.BadDay, r.text[:6])
	}
	r.text = r.text[6:]
	if !digit(r.text[0]) {
		return value, value, nil
	}
	if len(r.text) < 5 {
		return "", "", statement.At(r.line, statement.CutOff, r.all)
	}
	if entry, ok = nearest(value, r.text[:4]); !ok {
		return "", "", statement.At(r.line, statement.BadDay, r.text[:4])
	}
	r.text = r.text[4:]
	return value, entry, nil
}

// nearest is the day of a month and a day, "0102", that is nearest to another day.
func nearest(to date.Day, text string) (date.Day, bool) {
	var n [8]int
	for i, c := range string(to[:4]) + text {
		if c < '0' || c > '9' {
			return "", false
		}
		n[i] = int(c - '0')
	}
	year := n[0]*1000 + n[1]*100 + n[2]*10 + n[3]
	best, found := date.Day(""), false
	for _, y := range [...]int{year, year - 1, year + 1} {
		d, ok := figures.Make(y, n[4]*10+n[5], n[6]*10+n[7])
		if ok && (!found || apart(d, to) < apart(best, to)) {
			best, found = d, true
		}
	}
	return best, found
}

func apart(a, b date.Day) int { return max(a.Since(b), b.Since(a)) }

// mark reads whether money went out: C and D, and for what takes an earlier line back RC, which
// goes out, and RD, which comes. E before them says that the line is expected. A letter behind
// is one of the currency.
func (r *rest) mark() (out, reversal, ok bool) {
	for _, m := range []struct {
		text          string
		out, reversal bool
	}{{"RC", true, true}, {"RD", false, true}, {"EC", false, false}, {"ED", true, false}, {"C", false, false},
		{"D", true, false}} {
		rest, found := strings.CutPrefix(r.text, m.text)
		if !found {
			continue
		}
		if rest != "" && rest[0] >= 'A' && rest[0] <= 'Z' {
			rest = rest[1:]
		}
		r.text = rest
		return m.out, m.reversal, true
	}
	return false, false, false
}

// references reads what stands behind the amount.
func (r *rest) references(l *statement.Line, at int, beneath []string) error {
	text := r.text[at:]
	if len(text) < 4 {
		return statement.At(r.line, statement.CutOff, r.all)
	}
	l.Kind = text[:4]
	own, bank, _ := strings.Cut(text[4:], "//")
	l.BankID = strings.TrimSpace(bank)
	if own = strings.TrimSpace(own); own != "NONREF" && own != "N" {
		l.Reference = own
	}
	l.Text = statement.Fold(strings.Join(beneath, " "))
	for _, text := range []string{l.Reference, l.BankID, l.Kind} {
		if l.Text == "" {
			l.Text = text
		}
	}
	return nil
}

package mt940

import (
	"strings"

	"lateral/pkg/bankfile/figures"
	"lateral/pkg/bankfile/statement"
	"lateral/pkg/money"
)

// page is a page of a statement that is being read, with the pages before it.
type page struct {
	line int
	s    statement.Statement
}

// leadsTo says whether a page that ended with an interim balance goes on with another.
func (p *page) leadsTo(next *page) bool {
	return p != nil && p.s.Account == next.s.Account && p.s.Number == next.s.Number &&
		p.s.Closing.Amount == next.s.Opening.Amount
}

// done is the statement. Its period is that of its balances, unless these are dated backwards.
func (p *page) done() statement.Statement {
	s := p.s
	s.From, s.To = s.Opening.On, s.Closing.On
	if s.To < s.From {
		s.From, s.To = statement.Span(s.Lines)
	}
	s.Lines = statement.Sorted(s.Lines)
	return s
}

// about adds what is said of the last line.
func (p *page) about(f field) {
	if n := len(p.s.Lines); n > 0 {
		describe(&p.s.Lines[n-1], f)
	}
}

// balance reads a balance: "C160922GBP12,99".
func balance(f field) (*statement.Balance, error) {
	text := f.lines[0]
	if len(text) < 11 || text[0] != 'C' && text[0] != 'D' {
		return nil, statement.At(f.line, statement.Broken, ":"+f.tag+":"+text)
	}
	day, ok := figures.Compact(text[1:7])
	if !ok {
		return nil, statement.At(f.line, statement.BadDay, text[1:7])
	}
	pence, err := amount(f.line, text[10:])
	if text[0] == 'D' {
		pence = -pence
	}
	return &statement.Balance{On: day, Amount: money.Amount{Pence: pence, Currency: strings.ToUpper(text[7:10])}}, err
}

// amount reads an amount, which has a comma and no sign.
func amount(line int, text string) (int64, error) {
	text = strings.TrimSpace(text)
	pence, err := figures.Fixed(text, figures.Comma)
	switch {
	case strings.Contains(text, "."):
		return 0, statement.At(line, statement.Decimals, text)
	case !strings.Contains(text, ",") || pence < 0 || strings.HasPrefix(text, "-"):
		return 0, statement.At(line, statement.BadAmount, text)
	}
	return pence, statement.Unread(err, line, text)
}

package camt

import (
	"lateral/pkg/bankfile/statement"
	"lateral/pkg/money"
)

// entry takes an entry. Only what is booked is a line; the rest is counted.
func (a *account) entry(t *tree, batch []detail) error {
	if status := either(t.value(0, "Sts", "Cd"), t.value(0, "Sts", "Prtry"), t.value(0, "Sts")); status != "" &&
		status != "BOOK" {
		a.s.Pending++
		return a.count.Add(t.line())
	}
	l, err := a.bare(t)
	if err != nil {
		return err
	}
	if parts, whole := opened(l, batch); whole {
		for i := range parts {
			if err := a.add(parts[i], t.line()); err != nil {
				return err
			}
		}
		return nil
	}
	if len(batch) == 1 {
		l = batch[0].onto(l)
	}
	return a.add(told(l), t.line())
}

// add adds a line, which must be in the account's currency.
func (a *account) add(l statement.Line, line int) error {
	if a.currency == "" {
		a.currency = l.Amount.Currency
	}
	if l.Amount.Currency != a.currency {
		return statement.At(line, statement.Currencies, l.Amount.Currency)
	}
	a.s.Lines = append(a.s.Lines, l)
	return a.count.Add(line)
}

// bare is what the entry says without its details.
func (a *account) bare(t *tree) (statement.Line, error) {
	l := statement.Line{BankID: t.value(0, "AcctSvcrRef"), Kind: kind(t), Reversal: yes(t.value(0, "RvslInd")),
		Text: statement.Fold(t.value(0, "AddtlNtryInf"))}
	var err error
	if l.Amount, err = signed(t, 0); err != nil {
		return l, err
	}
	booked, counts := t.find(0, "BookgDt"), t.find(0, "ValDt")
	if booked == 0 && counts == 0 {
		return l, statement.At(t.line(), statement.Missing, "BookgDt")
	}
	if booked == 0 {
		booked = counts
	}
	if counts == 0 {
		counts = booked
	}
	if l.Booked, err = dated(t, booked); err != nil {
		return l, err
	}
	l.Date, err = dated(t, counts)
	return l, err
}

// kind is the bank's code for what an entry is: of its own, or of three parts.
func kind(t *tree) string {
	if domain := t.find(0, "BkTxCd", "Domn"); domain != 0 {
		return t.value(domain, "Cd") + "-" + t.value(domain, "Fmly", "Cd") + "-" + t.value(domain, "Fmly", "SubFmlyCd")
	}
	return t.value(0, "BkTxCd", "Prtry", "Cd")
}

// opened is a batch as its parts, if it is one: every part says its amount, and together they
// are the amount of the entry.
func opened(l statement.Line, batch []detail) ([]statement.Line, bool) {
	if len(batch) < 2 {
		return nil, false
	}
	sum := money.Amount{Currency: l.Amount.Currency}
	parts := make([]statement.Line, 0, len(batch))
	for _, d := range batch {
		amount, said := d.signed(l)
		if !said {
			return nil, false
		}
		var err error
		if sum, err = sum.Add(amount); err != nil {
			return nil, false
		}
		part := l
		part.Amount = amount
		parts = append(parts, told(d.onto(part)))
	}
	return parts, sum == l.Amount
}

// told gives a line without a text what else is known of it.
func told(l statement.Line) statement.Line {
	l.Text = either(l.Text, l.Reference, l.Name, l.Kind)
	return l
}

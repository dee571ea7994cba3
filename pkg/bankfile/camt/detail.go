package camt

import (
	"strings"

	"lateral/pkg/bankfile/statement"
	"lateral/pkg/money"
)

// detail is one part of an entry, as TxDtls says it.
type detail struct {
	amount    *node  // nil where it is not said
	direction string // "" where it is not said: that of the entry
	reversal  bool
	from, to  string // the names of who pays and of who is paid
	text      []string
	reference string
	id        string
}

// details reads one part of an entry.
func details(t *tree, at int) detail {
	d := detail{direction: t.value(at, "CdtDbtInd"), reversal: yes(t.value(at, "RvslInd"))}
	for _, path := range [][]string{{"Amt"}, {"AmtDtls", "TxAmt", "Amt"}} {
		if n := t.find(at, path...); n != 0 && d.amount == nil {
			said := t.nodes[n]
			d.amount = &said
		}
	}
	if parties := t.find(at, "RltdPties"); parties != 0 {
		d.from, d.to = party(t, parties, "Dbtr"), party(t, parties, "Cdtr")
	}
	d.references(t, at)
	return d
}

// party is the name of one side. Later versions of the format have it one element deeper.
func party(t *tree, parties int, side string) string {
	at := t.find(parties, side)
	if at == 0 {
		at = t.find(parties, "Ultmt"+side)
	}
	if at == 0 {
		return ""
	}
	return statement.Fold(either(t.value(at, "Nm"), t.value(at, "Pty", "Nm"), t.value(at, "Agt", "FinInstnId", "Nm")))
}

// references takes what the payer wrote, and the numbers by which banks know the payment.
func (d *detail) references(t *tree, at int) {
	refs := t.find(at, "Refs")
	e2e := ""
	if refs != 0 {
		d.id = either(t.value(refs, "AcctSvcrRef"), t.value(refs, "TxId"))
		if e2e = t.value(refs, "EndToEndId"); e2e == "NOTPROVIDED" {
			e2e = ""
		}
	}
	if remittance := t.find(at, "RmtInf"); remittance != 0 {
		t.each(remittance, "Ustrd", func(n int) { d.say(t.nodes[n].text) })
		t.each(remittance, "Strd", func(n int) {
			ref := t.value(n, "CdtrRefInf", "Ref")
			d.reference = either(d.reference, ref)
			d.say(ref)
			t.each(n, "RfrdDocInf", func(doc int) { d.say(t.value(doc, "Nb")) })
			t.each(n, "AddtlRmtInf", func(more int) { d.say(t.nodes[more].text) })
		})
	}
	d.say(t.value(at, "AddtlTxInf"))
	if d.reference != "" {
		d.say(e2e)
	}
	d.reference = either(d.reference, e2e)
}

// say adds a text that was not said yet.
func (d *detail) say(text string) {
	text = statement.Fold(text)
	for _, said := range d.text {
		if strings.Contains(said, text) {
			return
		}
	}
	if text != "" {
		d.text = append(d.text, text)
	}
}

// onto is the entry with what the details say of it. What they say goes before what the entry
// says.
func (d *detail) onto(l statement.Line) statement.Line {
	l.Reversal = l.Reversal || d.reversal
	l.Name = d.from
	if l.Amount.IsNegative() != l.Reversal {
		l.Name = d.to
	}
	l.Reference = d.reference
	l.BankID = either(d.id, l.BankID)
	if said := strings.Join(d.text, " "); !strings.Contains(l.Text, said) {
		l.Text = strings.TrimSpace(said + " " + l.Text)
	}
	return l
}

// signed is the amount of one part of a batch; false where it does not say one in the entry's
// currency.
func (d *detail) signed(l statement.Line) (money.Amount, bool) {
	if d.amount == nil || d.amount.currency != l.Amount.Currency {
		return money.Amount{}, false
	}
	a, err := amount(d.amount)
	out := d.direction == "DBIT" || d.direction == "" && l.Amount.IsNegative()
	if err != nil || a.IsZero() {
		return a, false
	}
	if out {
		a, err = a.Neg()
	}
	return a, err == nil
}

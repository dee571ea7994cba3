package einvoice

import (
	"errors"
	"io"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/billing/ubl"
	"lateral/services/parties"
)

// draft is a document without its lines and sums.
type draft ubl.Document

// write completes the draft with its lines and sums, and writes it.
func (d draft) write(w io.Writer, sums billing.Sums, lines []billing.Line) error {
	if err := d.add(sums, lines); err != nil {
		return err
	}
	err := ubl.Write(w, ubl.Document(d))
	var refused *ubl.Refused
	if errors.As(err, &refused) {
		return apperr.Conflict("no_e_invoice", cannotBeWritten(d.Number, strings.Join(refused.Reasons, " ")))
	}
	return err
}

// add fills lines and sums. Those of credit notes are below nothing in billing, and without a sign in a
// file.
func (d *draft) add(sums billing.Sums, lines []billing.Line) error {
	taxed, err := sums.ByTreatment(lines)
	if err != nil {
		return err
	}
	d.Net, d.VAT, d.Total = d.sign(sums.Net), d.sign(sums.VAT), d.sign(sums.Total)
	bears := map[ubl.Treatment]bool{}
	for _, l := range lines {
		t, err := d.treatment(l.Treatment())
		if err != nil {
			return err
		}
		bears[t] = true
		d.Lines = append(d.Lines, d.line(l, t))
	}
	for _, v := range taxed {
		t, err := d.treatment(v.Treatment)
		if err != nil {
			return err
		}
		if bears[t] || !v.Net.IsZero() || !v.VAT.IsZero() { // a credit note may take nothing from a treatment
			d.VATs = append(d.VATs, ubl.VAT{Treatment: t, Net: d.sign(v.Net), VAT: d.sign(v.VAT)})
		}
	}
	return nil
}

// line is a line of the file. What was sold by the half-day says so where the net is a whole number of
// pence for each; else it is one sum.
func (d *draft) line(l billing.Line, t ubl.Treatment) ubl.Line {
	net := d.sign(l.Net)
	out := ubl.Line{Description: l.Description, Price: net, Net: net, Treatment: t}
	if halves := int64(l.HalfDays); halves > 0 && net.Pence%halves == 0 {
		out.HalfDays, out.Price.Pence = l.HalfDays, net.Pence/halves
	}
	return out
}

// sign is an amount as the file says it.
func (d *draft) sign(a money.Amount) money.Amount {
	if d.Kind == ubl.CreditNote || d.Kind == ubl.SelfBillCredit {
		a.Pence = -a.Pence
	}
	return a
}

// treatment is the VAT of a line in the file. The oldest lines say a rate and no reason: one above nought
// tells its reason, nought does not.
func (d *draft) treatment(t parties.Treatment) (ubl.Treatment, error) {
	if t.Reason == "" {
		switch t.Rate {
		case parties.Standard.Rate():
			t.Reason = parties.Standard
		case parties.Reduced.Rate():
			t.Reason = parties.Reduced
		default:
			return ubl.Treatment{}, apperr.Conflict("vat_without_reason", saysNoReason(d.Number))
		}
	}
	return ubl.Treatment{Reason: ubl.Reason(t.Reason), Ground: t.Ground, Rate: t.Rate}, nil
}

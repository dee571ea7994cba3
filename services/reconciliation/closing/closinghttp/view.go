package closinghttp

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/parties"
	"lateral/services/reconciliation"
	"lateral/services/reconciliation/closing"
)

// PeriodRow is a month of a book in a list.
type PeriodRow struct {
	Month       closing.Month `json:"month" doc:"2026-11"`
	Says        string        `json:"says" doc:"November 2026"`
	State       closing.State `json:"state" enum:"open,signed,closed,reopened"`
	With        closing.Month `json:"with,omitempty" doc:"The later month with which it was closed"`
	SignedBy    string        `json:"signedBy,omitempty" doc:"While it waits for the second signature"`
	Certificate string        `json:"certificate,omitempty" doc:"The last one"`
}

func rowOf(r closing.Row) PeriodRow {
	row := PeriodRow{
		Month: r.Month, Says: r.Month.Words(), State: r.State, With: r.With, Certificate: r.Period.Certificate,
	}
	if r.First != nil {
		row.SignedBy = r.First.ByName
	}
	return row
}

// PeriodSignature is a person's signature.
type PeriodSignature struct {
	ByName string    `json:"byName"`
	At     time.Time `json:"at"`
}

func signatureOf(s closing.Signature) PeriodSignature {
	return PeriodSignature{ByName: s.ByName, At: s.At}
}

// FigureReason is why a figure was left as it is.
type FigureReason struct {
	ByName string `json:"byName"`
	Text   string `json:"text"`
}

// PeriodFigure is one thing that was looked at.
type PeriodFigure struct {
	Key        string         `json:"key"`
	Kind       closing.Kind   `json:"kind" enum:"bank,unexplained,stripe,receivable,payable,transit,transit_in,transit_out,to_raise,to_credit,drafts,invoice_drafts"`
	Account    string         `json:"account,omitempty" doc:"The bank account that it is of"`
	Title      string         `json:"title"`
	Ledger     money.Amount   `json:"ledger" doc:"By the books"`
	Other      *money.Amount  `json:"other,omitempty" doc:"What it is to agree with; none where nothing says so"`
	Difference money.Amount   `json:"difference" doc:"By how much the other side is more"`
	Count      int64          `json:"count" doc:"Lines, visits or self-bills that wait"`
	Agrees     bool           `json:"agrees"`
	Says       string         `json:"says" doc:"That it agrees, or what to do"`
	Reasons    []FigureReason `json:"reasons" nullable:"false" doc:"What those who signed said about it"`
	Items      []FigureItem   `json:"items" nullable:"false" doc:"The payments of a figure of money in transit, the earliest first"`
}

// FigureItem is a payment that somebody recorded by hand.
type FigureItem struct {
	On        date.Day     `json:"on" format:"date" doc:"When it moved"`
	Amount    money.Amount `json:"amount" doc:"Above zero: it came"`
	Number    string       `json:"number" doc:"Of its document"`
	PartyName string       `json:"partyName"`
}

func itemOf(r reconciliation.Recorded) FigureItem {
	return FigureItem{On: r.On, Amount: r.Amount, Number: r.Number, PartyName: r.PartyName}
}

func figuresOf(f closing.Figures, signed ...closing.Signature) ([]PeriodFigure, error) {
	all := make([]PeriodFigure, len(f.All))
	for i, one := range f.All {
		by, err := one.Difference()
		if err != nil {
			return nil, err
		}
		all[i] = PeriodFigure{
			Key: one.Key, Kind: one.Kind, Account: one.Account, Title: one.Title, Ledger: one.Ledger, Other: one.Other,
			Difference: by, Count: one.Count, Agrees: one.Agrees, Says: one.Says, Reasons: []FigureReason{},
			Items: httpx.Each(one.Items, itemOf),
		}
		for _, s := range signed {
			if why := s.ReasonFor(one.Key); why != "" {
				all[i].Reasons = append(all[i].Reasons, FigureReason{ByName: s.ByName, Text: why})
			}
		}
	}
	return all, nil
}

// CertificateRow is a certificate in a list.
type CertificateRow struct {
	ID       string    `json:"id"`
	Number   string    `json:"number" doc:"2026-11/1"`
	At       time.Time `json:"at"`
	Stands   bool      `json:"stands" doc:"The month was not reopened"`
	Reopened string    `json:"reopened,omitempty" doc:"Why it was"`
}

func certificateRow(c closing.Certificate) CertificateRow {
	row := CertificateRow{ID: c.ID, Number: c.Number(), At: c.At, Stands: c.Stands}
	if c.Reopening != nil {
		row.Reopened = c.Reopening.Why
	}
	return row
}

// PeriodPage is a month of a book with its figures.
type PeriodPage struct {
	Book         parties.Ref      `json:"book"`
	BookName     string           `json:"bookName"`
	Month        closing.Month    `json:"month"`
	Says         string           `json:"says" doc:"November 2026"`
	State        closing.State    `json:"state" enum:"open,signed,closed,reopened"`
	From         date.Day         `json:"from" format:"date" doc:"The first day that is closed with it"`
	Through      date.Day         `json:"through" format:"date"`
	Entries      int64            `json:"entries"`
	Figures      []PeriodFigure   `json:"figures" nullable:"false"`
	Digest       string           `json:"digest" doc:"Of the figures, to sign them; none where it is closed"`
	First        *PeriodSignature `json:"first,omitempty" doc:"The first signature, while it waits for the second"`
	Changed      bool             `json:"changed" doc:"A figure changed after the first signature, so it no longer counts"`
	WhyNot       string           `json:"whyNot,omitempty" doc:"Why whoever asks may not sign now"`
	Reopens      bool             `json:"reopens" doc:"It may be reopened"`
	With         closing.Month    `json:"with,omitempty" doc:"The later month with which it was closed"`
	Certificates []CertificateRow `json:"certificates" nullable:"false" doc:"The latest first"`
	UnseenSays   string           `json:"unseenSays,omitempty" doc:"How many lines of the month were linked without asking and not looked over; none where there is none"`
}

func pageOf(p closing.Page) (PeriodPage, error) {
	v := PeriodPage{
		Book: p.Book, BookName: p.BookName, Month: p.Month, Says: p.Month.Words(), State: p.State, From: p.Figures.From,
		Through: p.Figures.Through, Entries: p.Figures.Entries, Digest: p.Digest, Changed: p.Changed, WhyNot: p.WhyNot,
		Reopens: p.Reopens, With: p.With, Certificates: httpx.Each(p.Certificates, certificateRow),
		UnseenSays: p.UnseenSays,
	}
	var signed []closing.Signature
	switch {
	case p.First != nil:
		first := signatureOf(*p.First)
		v.First, signed = &first, []closing.Signature{*p.First}
	case p.State == closing.Closed:
		signed = p.Certificates[0].Signatures()
	}
	var err error
	v.Figures, err = figuresOf(p.Figures, signed...)
	return v, err
}

// CertificatePage is a certificate.
type CertificatePage struct {
	CertificateRow
	Book       parties.Ref       `json:"book"`
	BookName   string            `json:"bookName"`
	Month      closing.Month     `json:"month"`
	Says       string            `json:"says" doc:"November 2026"`
	From       date.Day          `json:"from" format:"date"`
	Through    date.Day          `json:"through" format:"date"`
	Entries    int64             `json:"entries"`
	Figures    []PeriodFigure    `json:"figures" nullable:"false"`
	Signatures []PeriodSignature `json:"signatures" nullable:"false"`
	ReopenedBy *PeriodSignature  `json:"reopenedBy,omitempty"`
}

func certificateOf(c closing.Certificate) (CertificatePage, error) {
	v := CertificatePage{
		CertificateRow: certificateRow(c), Book: c.Book, BookName: c.BookName, Month: c.Month, Says: c.Month.Words(),
		From: c.Figures.From, Through: c.Figures.Through, Entries: c.Figures.Entries,
		Signatures: httpx.Each(c.Signatures(), signatureOf),
	}
	if c.Reopening != nil {
		v.ReopenedBy = &PeriodSignature{ByName: c.Reopening.ByName, At: c.Reopening.At}
	}
	var err error
	v.Figures, err = figuresOf(c.Figures, c.Signatures()...)
	return v, err
}

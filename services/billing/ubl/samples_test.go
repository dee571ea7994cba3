package ubl_test

import (
	"fmt"
	"strings"
	"testing"

	"lateral/pkg/money"
	"lateral/services/billing/ubl"
)

// kinds are the kinds of document, with their names in samples.
var kinds = map[string]ubl.Kind{
	"invoice": ubl.Invoice, "credit-note": ubl.CreditNote, "self-bill": ubl.SelfBill,
	"self-bill-credit": ubl.SelfBillCredit,
}

// treatments has one for each reason.
var treatments = []ubl.Treatment{
	{Reason: ubl.Standard, Rate: 2000},
	{Reason: ubl.Reduced, Rate: 500},
	{Reason: ubl.Zero},
	{Reason: ubl.Exempt, Ground: "Education by an eligible body (VATA 1994, Sch 9, Group 6)"},
	{Reason: ubl.Outside, Ground: "Between two maintained schools of one authority"},
	{Reason: ubl.ReverseCharge},
}

var (
	theGrove = ubl.Party{
		Name: "The Grove Partnership", ID: "GROVE", VATNumber: "GB123456782",
		Address:  ubl.AddressOf([]string{"1 Grove Road", "Ely", "CB7 4AA"}),
		Endpoint: ubl.ID{Scheme: "9932", Value: "GB123456782"},
	}
	ashPrimary = ubl.Party{
		Name: "Ash Primary School", ID: "100001", VATNumber: "GB999999973",
		Address:  ubl.AddressOf([]string{"Ash Lane", "Wenlow", "Little Wenlow", "Ashford", "TN23 1AB"}),
		Endpoint: ubl.ID{Scheme: "0088", Value: "5060000000009"},
	}
)

// document is one with a line of each treatment that is given, of a day and a half at £350.
func document(t testing.TB, kind ubl.Kind, of ...ubl.Treatment) ubl.Document {
	t.Helper()
	d := ubl.Document{
		Kind: kind, Number: "INV-000123", IssuedOn: "2026-02-05", DueOn: "2026-03-05", Order: "PO 77",
		Contract: "A-4001", BuyerReference: "A-4001", BuyerAccounting: "E19", PaymentReference: "INV-000123",
		Account: ubl.Account{Name: "The Grove", Sort: "00-00-00", Number: "00012345"},
		Seller:  theGrove, Buyer: ashPrimary, Notes: []string{"For support by Priya Raman."},
	}
	switch kind {
	case ubl.CreditNote:
		d.Number, d.DueOn, d.Account, d.PaymentReference = "CN-000007", "", ubl.Account{}, ""
		d.Preceding = []ubl.Reference{{Number: "INV-000123", IssuedOn: "2026-02-05"}}
		d.Terms = "Nothing is to be paid."
	case ubl.SelfBill:
		d.Number, d.DueOn, d.Seller, d.Buyer = "SB-000045", "", ashPrimary, theGrove
		d.Terms, d.Notes = "Paid within 30 days.", []string{"The VAT shown is your output tax due to HMRC."}
	case ubl.SelfBillCredit:
		d.Number, d.DueOn, d.Seller, d.Buyer, d.Account = "SC-000001", "", ashPrimary, theGrove, ubl.Account{}
		d.Preceding = []ubl.Reference{{Number: "SB-000045"}}
		d.Terms = "Nothing is to be paid."
	case ubl.Invoice:
	}
	for n, each := range of {
		d.Lines = append(d.Lines, ubl.Line{
			Description: fmt.Sprintf("Support by Priya Raman on Tue %d Feb 2026", n+1), HalfDays: 3,
			Price: money.Pounds(175), Net: money.Pounds(525), Treatment: each,
		})
	}
	return summed(t, d)
}

// summed works out the VAT and the totals of the document's lines.
func summed(t testing.TB, d ubl.Document) ubl.Document {
	t.Helper()
	var err error
	if d.VATs, err = ubl.VATOf(d.Lines); err == nil {
		d.Sums, err = ubl.SumsOf(d.VATs)
	}
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// once is a line of a sum that is sold once.
func once(what string, pence int64, of ubl.Treatment) ubl.Line {
	return ubl.Line{Description: what, Price: money.Pence(pence), Net: money.Pence(pence), Treatment: of}
}

// samples are documents of every sort that is issued, by name.
func samples(t testing.TB) map[string]ubl.Document {
	t.Helper()
	all := map[string]ubl.Document{}
	for name, kind := range kinds {
		for _, each := range treatments {
			d := document(t, kind, each)
			of := name + "-" + string(each.Reason)
			all[of] = d
			d.Order = ""
			all[of+"-without-order"] = d
			d.Seller.Endpoint, d.BuyerReference = ubl.ID{}, ""
			all[of+"-by-the-norm-alone"] = d
			d.Seller.VATNumber, d.Buyer.VATNumber = "", ""
			if each.Rate == 0 && each.Reason != ubl.ReverseCharge {
				all[of+"-not-registered"] = d
			}
		}
	}
	addOddOnes(t, all)
	return all
}

func addOddOnes(t testing.TB, all map[string]ubl.Document) {
	t.Helper()
	standard, reduced, exempt := treatments[0], treatments[1], treatments[3]
	d := document(t, ubl.Invoice, standard)
	d.Lines = append(d.Lines, once("Brokerage", 5250, reduced))
	all["added-brokerage"] = summed(t, d)

	d = document(t, ubl.SelfBill, standard)
	d.Lines[0].Price, d.Lines[0].Net = money.Pence(14875), money.Pence(44625)
	all["deducted-brokerage"] = summed(t, d)

	d = document(t, ubl.Invoice)
	d.Lines = []ubl.Line{once("Brokerage", 7875, standard)}
	all["invoice-of-brokerage"] = summed(t, d)

	d = document(t, ubl.CreditNote)
	d.Lines = []ubl.Line{once("Support by Priya Raman on Tue 3 Feb 2026", 3333, standard)}
	d = summed(t, d)
	d.VATs[0].VAT.Pence++ // the last note takes what is left
	d.VAT.Pence++
	d.Total.Pence++
	all["part-credit-with-the-last-penny"] = d

	d = document(t, ubl.Invoice, exempt)
	d.Lines[0].Ground = "Another ground"
	d.Lines = append(d.Lines, document(t, ubl.Invoice, exempt).Lines...)
	all["two-grounds"] = summed(t, d)

	d = document(t, ubl.Invoice, standard)
	d.Buyer = ubl.Party{
		Name: "Cyngor Sir Ynys Môn & Gwynedd <Addysg>", VATNumber: "",
		Address: ubl.AddressOf([]string{"Swyddfa’r Sir \"Tŷ\" & Neuadd", "Llawr 2", "Rhodfa'r Dŵr", "Llangefni LL77 7TW"}),
	}
	d.Lines[0].Description = "Cefnogaeth: ŵ ŷ â, “llythrennau”; 5 < 6 & 7 > 6 ]]> \t\n \x00 \x0b end"
	all["outside-payer-in-welsh"] = d

	d = document(t, ubl.Invoice)
	for n := range 100 {
		of := treatments[n%4]
		price := money.Pence(int64(17_501 + n))
		net, err := price.Mul(int64(n + 1))
		if err != nil {
			t.Fatal(err)
		}
		d.Lines = append(d.Lines, ubl.Line{
			Description: strings.Repeat("Support ", n+1), HalfDays: n + 1, Price: price, Net: net, Treatment: of,
		})
	}
	all["a-hundred-lines"] = summed(t, d)

	d = document(t, ubl.Invoice)
	d.Lines = []ubl.Line{once("A visit free of charge", 0, standard)}
	all["nothing-to-pay"] = summed(t, d)
}

package ubl_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lateral/pkg/money"
	"lateral/services/billing/ubl"
)

// Every sample gives the same bytes each time, and totals that its lines come to.
func TestTotalsOfEverySample(t *testing.T) {
	all := samples(t)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		file := written(t, all[name])
		if !bytes.Equal(file, written(t, all[name])) {
			t.Errorf("%s: other bytes", name)
		}
		agrees(t, all[name], file)
	}
}

// agrees fails the test unless the totals of a file are those of its document, and what its lines and
// its VAT come to.
func agrees(t testing.TB, d ubl.Document, file []byte) {
	t.Helper()
	root := read(t, file)
	total := func(name string) int64 { return sum(root.pence(t, "LegalMonetaryTotal/"+name)) }
	lines := slices.Concat(root.all("InvoiceLine"), root.all("CreditNoteLine"))
	var nets int64
	for _, l := range lines {
		net, price := sum(l.pence(t, "LineExtensionAmount")), sum(l.pence(t, "Price/PriceAmount"))
		nets += net
		quantity := strings.Join(slices.Concat(l.texts("InvoicedQuantity"), l.texts("CreditedQuantity")), "")
		halves, ok := strings.CutSuffix(quantity, ".5")
		n, err := strconv.ParseInt(halves, 10, 64)
		if err != nil {
			t.Fatalf("quantity %q: %v", quantity, err)
		}
		n *= 2
		if ok {
			n++
		}
		if n*price != 2*net {
			t.Errorf("%s × %d is not %d", quantity, price, net)
		}
	}
	for _, same := range []struct {
		what      string
		got, want int64
	}{
		{"nets of lines", nets, d.Net.Pence},
		{"taxable amounts", sum(root.pence(t, "TaxTotal/TaxSubtotal/TaxableAmount")), d.Net.Pence},
		{"VAT of reasons", sum(root.pence(t, "TaxTotal/TaxSubtotal/TaxAmount")), d.VAT.Pence},
		{"VAT", sum(root.pence(t, "TaxTotal/TaxAmount")), d.VAT.Pence},
		{"net", total("LineExtensionAmount"), d.Net.Pence},
		{"without VAT", total("TaxExclusiveAmount"), d.Net.Pence},
		{"with VAT", total("TaxInclusiveAmount"), d.Total.Pence},
		{"to pay", total("PayableAmount"), d.Total.Pence},
	} {
		if same.got != same.want {
			t.Errorf("%s: %s come to %d, want %d", d.Number, same.what, same.got, same.want)
		}
	}
}

// Whatever the lines are, the totals of the file are those of the document, or it is refused and
// nothing is written.
func TestAnyDocumentAgreesOrIsRefused(t *testing.T) {
	t.Parallel()
	kind := rapid.SampledFrom(slices.Sorted(maps.Values(kinds)))
	rapid.Check(t, func(rt *rapid.T) {
		d := document(t, kind.Draw(rt, "kind"))
		outside := rapid.Bool().Draw(rt, "outside")
		of := rapid.SampledFrom(slices.Concat(treatments[:4], treatments[5:]))
		d.Lines = rapid.SliceOfN(rapid.Custom(func(rt *rapid.T) ubl.Line {
			l := ubl.Line{
				Description: rapid.StringN(1, 40, -1).Draw(rt, "description"), Treatment: treatments[4],
				HalfDays: rapid.IntRange(0, 60).Draw(rt, "halfDays"),
				Price:    money.Pence(rapid.Int64Range(0, 1_000_000).Draw(rt, "price")),
			}
			if !outside {
				l.Treatment = of.Draw(rt, "treatment")
			}
			l.Net, _ = l.Price.Mul(int64(max(l.HalfDays, 1)))
			return l
		}), 1, 30).Draw(rt, "lines")
		d = summed(t, d)
		var file bytes.Buffer
		err := ubl.Write(&file, d)
		var refused *ubl.Refused
		switch {
		case errors.As(err, &refused) && file.Len() == 0:
			for _, why := range refused.Reasons { // of what is drawn, only a text without a letter may be refused
				if !strings.HasSuffix(why, "does not say what was sold.") {
					rt.Fatal(why)
				}
			}
		case err != nil:
			rt.Fatal(err)
		default:
			agrees(t, d, file.Bytes())
		}
	})
}

// Whatever the texts are, the file is XML with the same elements, and no text has more than one line.
func FuzzTexts(f *testing.F) {
	f.Add("Ysgol Gynradd Llanfair\u00adpwll ŵ", "<script>", "]]>&amp;", "\x00\xff\ufffe")
	f.Add("", " ", "\u00a0\u2028", "1 Road, CB7 4AA")
	f.Fuzz(func(t *testing.T, name, order, description, address string) {
		d := document(t, ubl.Invoice, treatments[3])
		d.Buyer.Name, d.Order, d.Lines[0].Description = name, order, description
		d.Lines[0].Ground = order + "x"
		d.Buyer.Address = ubl.AddressOf([]string{address, name, order})
		d.Seller.ID, d.Notes = name, []string{order, description}
		d = summed(t, d)
		var file bytes.Buffer
		err := ubl.Write(&file, d)
		var refused *ubl.Refused
		if err != nil {
			if !errors.As(err, &refused) || len(refused.Reasons) == 0 || file.Len() > 0 {
				t.Fatal(err)
			}
			return
		}
		agrees(t, d, file.Bytes())
		decoder := xml.NewDecoder(&file)
		for {
			token, err := decoder.Token()
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if start, ok := token.(xml.StartElement); ok && start.Name.Space == "" {
				t.Fatalf("%s has no namespace", start.Name.Local)
			}
		}
	})
}

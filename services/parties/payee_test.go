package parties_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/services/parties"
)

func TestAPayeeIsKeptInOneWayOfWriting(t *testing.T) {
	tests := map[string]struct{ typed, kept parties.Payee }{
		"nothing": {},
		"as people type": {
			parties.Payee{
				Address: []string{" 1 Grove Road ", "", "Ely"}, VATNumber: "123 4567 82", AccountName: " The Grove ",
				SortCode: "12 34 56", AccountNumber: "1234 5678",
			},
			parties.Payee{
				Address: []string{"1 Grove Road", "Ely"}, VATNumber: "GB123456782", AccountName: "The Grove",
				SortCode: "12-34-56", AccountNumber: "12345678",
			},
		},
		"a branch's VAT number": {parties.Payee{VATNumber: "gb 123 4567 82 001"},
			parties.Payee{VATNumber: "GB123456782001"}},
		"leading zeros": {
			parties.Payee{AccountName: "A", SortCode: "000001", AccountNumber: "00000001"},
			parties.Payee{AccountName: "A", SortCode: "00-00-01", AccountNumber: "00000001"},
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p := newPurse(t, parties.OfPartnership)
			for _, typed := range []parties.Payee{tt.typed, tt.kept} {
				if err := p.SetPayee(p.Ctx, p.of, typed); err != nil {
					t.Fatal(err)
				}
				got, err := parties.Get(p.Ctx, p.DB, p.of)
				if diff := cmp.Diff(tt.kept, got.Payee); diff != "" || err != nil {
					t.Errorf("%s%v", diff, err)
				}
			}
		})
	}
}

func TestEveryBadFieldOfAPayeeIsTold(t *testing.T) {
	whole := parties.Payee{AccountName: "The Grove", SortCode: "00-00-00", AccountNumber: "00012345"}
	with := func(change func(*parties.Payee)) parties.Payee {
		p := whole
		change(&p)
		return p
	}
	tests := map[string]struct {
		payee parties.Payee
		bad   []string
	}{
		"an account without a name": {with(func(p *parties.Payee) { p.AccountName = " " }),
			[]string{"accountName"}},
		"without a sort code": {with(func(p *parties.Payee) { p.SortCode = "" }), []string{"sortCode"}},
		"a sort code that is too long": {with(func(p *parties.Payee) { p.SortCode = "00-00-000" }),
			[]string{"sortCode"}},
		"without a number": {with(func(p *parties.Payee) { p.AccountNumber = "" }),
			[]string{"accountNumber"}},
		"seven digits": {with(func(p *parties.Payee) { p.AccountNumber = "0001234" }),
			[]string{"accountNumber"}},
		"letters": {parties.Payee{SortCode: "x", AccountNumber: "y"},
			[]string{"accountName", "sortCode", "accountNumber"}},
		"another country's VAT": {parties.Payee{VATNumber: "FR123456789"}, []string{"vatNumber"}},
		"seven lines": {parties.Payee{Address: strings.Split("a b c d e f g", " ")},
			[]string{"address"}},
		"a control character":    {parties.Payee{Address: []string{"a\x00b"}}, []string{"address"}},
		"a line break in a line": {parties.Payee{Address: []string{"a\u2028b"}}, []string{"address"}},
	}
	p := newPurse(t, parties.OfPartnership)
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var problem *apperr.Error
			if err := p.SetPayee(p.Ctx, p.of, tt.payee); !errors.As(err, &problem) {
				t.Fatalf("%v", err)
			}
			var bad []string
			for _, f := range problem.Fields {
				bad = append(bad, f.Path)
			}
			if diff := cmp.Diff(tt.bad, bad); diff != "" {
				t.Error(diff)
			}
		})
	}
}

package partnerships_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/services/partnerships"
)

func TestAPayeeIsKeptInOneWayOfWriting(t *testing.T) {
	tests := map[string]struct{ typed, kept partnerships.Payee }{
		"nothing": {},
		"as people type": {
			partnerships.Payee{
				Address: []string{" 1 Grove Road ", "", "Ely"}, VATNumber: "123 4567 89", AccountName: " The Grove ",
				SortCode: "12 34 56", AccountNumber: "1234 5678",
			},
			partnerships.Payee{
				Address: []string{"1 Grove Road", "Ely"}, VATNumber: "GB123456789", AccountName: "The Grove",
				SortCode: "12-34-56", AccountNumber: "12345678",
			},
		},
		"a branch's VAT number": {partnerships.Payee{VATNumber: "gb 123 4567 89 001"},
			partnerships.Payee{VATNumber: "GB123456789001"}},
		"leading zeros": {
			partnerships.Payee{AccountName: "A", SortCode: "000001", AccountNumber: "00000001"},
			partnerships.Payee{AccountName: "A", SortCode: "00-00-01", AccountNumber: "00000001"},
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			in := alliance("The Grove")
			in.Payee = &tt.typed
			o := newWorld(t)
			p := o.found(in)
			if diff := cmp.Diff(tt.kept, p.Payee); diff != "" {
				t.Error(diff)
			}
			in.Payee = &p.Payee
			again, err := o.Change(t.Context(), p.ID, p.Version, in)
			if diff := cmp.Diff(tt.kept, again.Payee); diff != "" || err != nil {
				t.Errorf("saved unchanged: %s%v", diff, err)
			}
		})
	}
}

func TestEveryBadFieldOfAPayeeIsTold(t *testing.T) {
	whole := partnerships.Payee{AccountName: "The Grove", SortCode: "00-00-00", AccountNumber: "00012345"}
	with := func(change func(*partnerships.Payee)) partnerships.Payee {
		p := whole
		change(&p)
		return p
	}
	tests := map[string]struct {
		payee partnerships.Payee
		bad   []string
	}{
		"an account without a name": {with(func(p *partnerships.Payee) { p.AccountName = " " }),
			[]string{"payee.accountName"}},
		"without a sort code": {with(func(p *partnerships.Payee) { p.SortCode = "" }), []string{"payee.sortCode"}},
		"a sort code that is too long": {with(func(p *partnerships.Payee) { p.SortCode = "00-00-000" }),
			[]string{"payee.sortCode"}},
		"without a number": {with(func(p *partnerships.Payee) { p.AccountNumber = "" }),
			[]string{"payee.accountNumber"}},
		"seven digits": {with(func(p *partnerships.Payee) { p.AccountNumber = "0001234" }),
			[]string{"payee.accountNumber"}},
		"letters": {partnerships.Payee{SortCode: "x", AccountNumber: "y"},
			[]string{"payee.accountName", "payee.sortCode", "payee.accountNumber"}},
		"another country's VAT": {partnerships.Payee{VATNumber: "FR123456789"}, []string{"payee.vatNumber"}},
		"seven lines": {partnerships.Payee{Address: strings.Split("a b c d e f g", " ")},
			[]string{"payee.address"}},
		"a control character":    {partnerships.Payee{Address: []string{"a\x00b"}}, []string{"payee.address"}},
		"a line break in a line": {partnerships.Payee{Address: []string{"a\u2028b"}}, []string{"payee.address"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			in := alliance("The Grove")
			in.Payee = &tt.payee
			var problem *apperr.Error
			if err := in.Validate(); !errors.As(err, &problem) {
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

package billing_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/billing"
	"lateral/services/partnerships"
)

func TestVisitsToInvoiceSayWhatTheyAddToIt(t *testing.T) {
	tests := []struct {
		name      string
		brokerage partnerships.Brokerage
		want      []string
	}{
		{"deducted", partnerships.Brokerage{Mode: partnerships.Deducted, Share: 1500},
			[]string{"£350.00 and £0.00", "£175.00 and £0.00"}},
		{"added", partnerships.Brokerage{Mode: partnerships.Added, Share: 1500},
			[]string{"£350.00 and £52.50", "£175.00 and £26.25"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := newWorld(t)
			w.brokers(tt.brokerage)
			a, visits := w.signedOff()
			found, _, err := w.billing.ToInvoice(w.Ctx, w.finance(), w.seller(), "", 10)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			var pence int64
			for _, b := range found {
				got = append(got, b.Net.String()+" and "+b.Brokerage.String())
				pence += b.Net.Pence + b.Brokerage.Pence
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
			i := w.issue(billing.IssueInput{AgreementID: a.ID, VisitIDs: visits, IdempotencyKey: "k"})
			if i.Net.Pence != pence {
				t.Errorf("the visits came to %d pence, the invoice to %s", pence, i.Net)
			}
		})
	}
}

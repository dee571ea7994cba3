package billinghttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
)

// InvoiceToCredit is an invoice of which something was invoiced in advance and did not take place.
type InvoiceToCredit struct {
	InvoiceID    string       `json:"invoiceId"`
	Number       string       `json:"number"`
	BuyerName    string       `json:"buyerName"`
	AgreementRef string       `json:"agreementRef"`
	Visits       int          `json:"visits" doc:"That did not take place"`
	Net          money.Amount `json:"net" doc:"To be credited, before VAT"`
}

type toCreditInput struct {
	Seller parties.Ref `query:"seller" required:"true" maxLength:"100" doc:"A party: partnership:ID or school:URN"`
}

type toCreditOutput struct{ Body httpx.Page[InvoiceToCredit] }

// ListToCredit answers with the invoices of a seller of which something is to be credited, on one page.
func ListToCredit(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *toCreditInput) (*toCreditOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, err := s.ToTakeBack(ctx, actor, in.Seller)
		items := make([]InvoiceToCredit, len(found))
		for n, i := range found {
			items[n] = InvoiceToCredit{
				InvoiceID: i.InvoiceID, Number: i.Number, BuyerName: i.BuyerName, AgreementRef: i.AgreementRef,
				Visits: i.Visits, Net: i.Net,
			}
		}
		return &toCreditOutput{httpx.PageOf(items, "")}, err
	})
}

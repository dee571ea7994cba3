package billinghttp

import (
	"context"
	"io"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/billing/invoicepdf"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/register"
)

// IDInput names one thing in the path.
type IDInput struct {
	ID string `path:"id" maxLength:"100"`
}

// KeyInput carries the key that makes a command harmless to repeat.
type KeyInput struct {
	Key string `header:"Idempotency-Key" maxLength:"100" doc:"A new one for each new command; at most 100 characters"`
}

type listInput struct {
	Issuer   parties.Ref   `query:"issuer" maxLength:"100" doc:"Invoices that this party issued: partnership:ID or school:URN"`
	Payer    parties.Ref   `query:"payer" maxLength:"100" doc:"Invoices to this party"`
	BuyerURN register.URN  `query:"school" pattern:"^[1-9][0-9]{4,6}$" doc:"Invoices for support at this school, whoever pays; in any state"`
	State    billing.State `query:"state" enum:"issued,part_paid,paid,credited,written_off"`
	Owing    billing.Owing `query:"owing" enum:"owed,overdue" doc:"Only those on which something is owed, or of them those past the day to pay; not with a state"`
	Words    string        `query:"words" maxLength:"200" doc:"Each in the number, the order number, or a name"`
	From     date.Day      `query:"from" maxLength:"40" format:"date" doc:"Issued on this day or later"`
	To       date.Day      `query:"to" maxLength:"40" format:"date" doc:"Issued on this day or earlier"`
	Pence    int64         `query:"pence" minimum:"0" doc:"The total, to the penny; 0 is any"`
	httpx.Listing
}

// BillingSums are what all invoices or self-bills of a list come to.
type BillingSums struct {
	Total      money.Amount `json:"total" doc:"Of all of them; it is what was taken back, written off, paid and is owed"`
	Credited   money.Amount `json:"credited" doc:"Taken back"`
	WrittenOff money.Amount `json:"writtenOff"`
	Paid       money.Amount `json:"paid" doc:"Of what was not taken back"`
	Owed       money.Amount `json:"owed"`
}

// InvoicePage is a page of invoices.
type InvoicePage struct {
	httpx.Page[Invoice]
	Sums *BillingSums `json:"sums,omitempty" doc:"Of all pages: on the first, where they hold at most 500 invoices"`
}

type listOutput struct{ Body InvoicePage }

// ListInvoices answers with a page of invoices of an issuer, to a payer or for a school.
func ListInvoices(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *listInput) (*listOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		list := billing.ListInput{
			Issuer: in.Issuer, Payer: in.Payer, BuyerURN: in.BuyerURN, State: in.State, Owing: in.Owing,
			Cursor: in.Cursor, Limit: in.Limit,
			Find: billing.Find{Words: in.Words, From: in.From, To: in.To},
		}
		if in.Pence > 0 {
			list.Find.Pence = &in.Pence
		}
		found, next, err := s.List(ctx, actor, list)
		if err != nil {
			return nil, err
		}
		items := make([]Invoice, len(found))
		for i := range found {
			if items[i], err = invoiceOf(found[i]); err != nil {
				return nil, err
			}
		}
		out := &listOutput{}
		out.Body.Page = httpx.PageOf(items, next)
		if in.Cursor == "" {
			sums, err := s.SumsAfter(ctx, actor, list, found, next)
			out.Body.Sums = (*BillingSums)(sums)
			return out, err
		}
		return out, nil
	})
}

// GetInvoice answers with one invoice and its payments.
func GetInvoice(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *IDInput) (*invoiceOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return answerDetail(s.Invoice(ctx, actor, in.ID))
	})
}

type issueInput struct {
	KeyInput
	Body struct {
		AgreementID string   `json:"agreementId,omitempty" maxLength:"100" doc:"Where none is named, the visits may be of several that may share an invoice"`
		VisitIDs    []string `json:"visitIds" maxItems:"500" doc:"Signed-off visits"`
	}
}

// IssueInvoice issues an invoice for signed-off visits.
func IssueInvoice(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *issueInput) (*invoiceOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		i, err := s.Issue(ctx, actor, billing.IssueInput{
			AgreementID: in.Body.AgreementID, VisitIDs: in.Body.VisitIDs, IdempotencyKey: in.Key,
		})
		if err != nil {
			return nil, err
		}
		return answerDetail(s.Invoice(ctx, actor, i.ID))
	})
}

// GetInvoiceDocument answers with an invoice as a PDF.
func GetInvoiceDocument(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *IDInput) (*httpx.PDF, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		d, err := s.Invoice(ctx, actor, in.ID)
		if err != nil {
			return nil, err
		}
		return httpx.PDFOf(d.Number, func(w io.Writer) error { return invoicepdf.Invoice(w, d) })
	})
}

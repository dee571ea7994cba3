package billinghttp

import (
	"context"
	"io"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/billing/invoicepdf"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/register"
)

// InvoiceDraft is an invoice before it is issued: it has no number, and is in no account.
type InvoiceDraft struct {
	ID           string             `json:"id"`
	Version      int64              `json:"version" doc:"For If-Match"`
	Seller       parties.Ref        `json:"seller" doc:"A party: partnership:ID or school:URN"`
	BuyerURN     register.URN       `json:"buyerUrn"`
	BuyerName    string             `json:"buyerName"`
	AgreementRef string             `json:"agreementRef" doc:"Of all its agreements"`
	LeaderName   string             `json:"leaderName" doc:"Of all its leaders"`
	Count        int                `json:"count" doc:"Visits on it"`
	Net          money.Amount       `json:"net" doc:"What the school pays, before VAT"`
	State        billing.DraftState `json:"state" enum:"open,issued,dropped"`
	MadeByName   string             `json:"madeByName"`
	MadeAt       time.Time          `json:"madeAt"`
	InvoiceID    string             `json:"invoiceId,omitempty" doc:"The invoice that was issued of it"`
	Number       string             `json:"number,omitempty" doc:"Of that invoice"`
}

// InvoiceDraftDetail is a draft with what it would be if it was issued today.
type InvoiceDraftDetail struct {
	InvoiceDraft
	Visits  []BillableVisit `json:"visits" nullable:"false"`
	Would   []WouldBe       `json:"would" nullable:"false" doc:"The invoices that it would be; none where something hinders it"`
	Hinders string          `json:"hinders,omitempty" doc:"Why it cannot be issued now"`
	Ended   []string        `json:"ended" nullable:"false" doc:"Agreements that were cancelled, as people read them"`
}

// WouldBe is an invoice as it would be issued today.
type WouldBe struct {
	PayerName string       `json:"payerName"`
	DueOn     date.Day     `json:"dueOn" format:"date"`
	Lines     []Line       `json:"lines" nullable:"false"`
	Net       money.Amount `json:"net"`
	VAT       money.Amount `json:"vat"`
	Total     money.Amount `json:"total"`
	Taxed     []Taxed      `json:"taxed" nullable:"false" doc:"What the lines of each treatment come to, the lowest rate first"`
}

func invoiceDraftOf(d billing.InvoiceDraft) InvoiceDraft {
	return InvoiceDraft{
		ID: d.ID, Version: d.Version, Seller: d.Seller, BuyerURN: d.BuyerURN, BuyerName: d.BuyerName,
		AgreementRef: d.AgreementRef, LeaderName: d.LeaderName, Count: len(d.VisitIDs), Net: d.Net, State: d.State,
		MadeByName: d.MadeByName, MadeAt: d.MadeAt, InvoiceID: d.InvoiceID, Number: d.Number,
	}
}

type invoiceDraftsInput struct {
	Seller parties.Ref `query:"seller" required:"true" maxLength:"100" doc:"A party: partnership:ID or school:URN"`
	httpx.Listing
}

type invoiceDraftsOutput struct {
	Body httpx.Page[InvoiceDraft]
}

// ListInvoiceDrafts answers with the drafts of a seller that wait.
func ListInvoiceDrafts(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *invoiceDraftsInput) (*invoiceDraftsOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, next, err := s.InvoiceDrafts(ctx, actor, in.Seller, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		items := make([]InvoiceDraft, len(found))
		for n, d := range found {
			items[n] = invoiceDraftOf(d)
		}
		return &invoiceDraftsOutput{httpx.PageOf(items, next)}, nil
	})
}

type invoiceDraftOutput struct {
	ETag string `header:"ETag"`
	Body InvoiceDraftDetail
}

// answerDraft answers with a draft as it is after a change.
func answerDraft(ctx context.Context, s *billing.Service, actor people.Actor, id string) (*invoiceDraftOutput, error) {
	d, err := s.InvoiceDraft(ctx, actor, id)
	if err != nil {
		return nil, err
	}
	out := &invoiceDraftOutput{ETag: httpx.ETag(d.Version), Body: InvoiceDraftDetail{
		InvoiceDraft: invoiceDraftOf(d.InvoiceDraft), Hinders: d.Hinders, Ended: append([]string{}, d.Ended...),
		Visits: make([]BillableVisit, len(d.Visits)), Would: make([]WouldBe, len(d.Would)),
	}}
	for n, b := range d.Visits {
		out.Body.Visits[n] = billableOf(b)
	}
	for n, i := range d.Would {
		taxed, err := taxedOf(i.Sums, i.Lines)
		if err != nil {
			return nil, err
		}
		out.Body.Would[n] = WouldBe{
			PayerName: i.PayerName, DueOn: i.DueOn, Lines: linesOf(i.Lines), Net: i.Net, VAT: i.VAT, Total: i.Total,
			Taxed: taxed,
		}
	}
	return out, nil
}

// GetInvoiceDraft answers with a draft and what it would be.
func GetInvoiceDraft(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *IDInput) (*invoiceDraftOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return answerDraft(ctx, s, actor, in.ID)
	})
}

type draftedVisits struct {
	VisitIDs []string `json:"visitIds" maxItems:"500" doc:"Signed-off visits that may share an invoice"`
}

type keepDraftInput struct {
	KeyInput
	Body draftedVisits
}

// KeepInvoiceDraft keeps visits as a draft of an invoice.
func KeepInvoiceDraft(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *keepDraftInput) (*invoiceDraftOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		d, err := s.KeepDraft(ctx, actor, billing.IssueInput{VisitIDs: in.Body.VisitIDs, IdempotencyKey: in.Key})
		if err != nil {
			return nil, err
		}
		return answerDraft(ctx, s, actor, d.ID)
	})
}

type changeDraftInput struct {
	IDInput
	httpx.IfMatch
	Body draftedVisits
}

// ChangeInvoiceDraft puts other visits on a draft.
func ChangeInvoiceDraft(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *changeDraftInput) (*invoiceDraftOutput, error) {
		actor, seen, err := draftSeen(ctx, in.IfMatch)
		if err != nil {
			return nil, err
		}
		if _, err := s.ChangeDraft(ctx, actor, in.ID, seen, in.Body.VisitIDs); err != nil {
			return nil, err
		}
		return answerDraft(ctx, s, actor, in.ID)
	})
}

func draftSeen(ctx context.Context, match httpx.IfMatch) (people.Actor, int64, error) {
	actor, err := people.ActorFrom(ctx)
	if err != nil {
		return actor, 0, err
	}
	seen, err := match.Seen()
	return actor, seen, err
}

type seenDraftInput struct {
	IDInput
	httpx.IfMatch
}

// DropInvoiceDraft drops a draft: its visits are to be invoiced again.
func DropInvoiceDraft(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *seenDraftInput) (*invoiceDraftOutput, error) {
		actor, seen, err := draftSeen(ctx, in.IfMatch)
		if err != nil {
			return nil, err
		}
		if _, err := s.DropDraft(ctx, actor, in.ID, seen); err != nil {
			return nil, err
		}
		return answerDraft(ctx, s, actor, in.ID)
	})
}

type issueDraftInput struct {
	IDInput
	KeyInput
	httpx.IfMatch
}

// IssueInvoiceDraft issues a draft.
func IssueInvoiceDraft(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *issueDraftInput) (*invoiceOutput, error) {
		actor, seen, err := draftSeen(ctx, in.IfMatch)
		if err != nil {
			return nil, err
		}
		i, err := s.IssueInvoiceDraft(ctx, actor, in.ID, seen, in.Key)
		if err != nil {
			return nil, err
		}
		return answerDetail(s.Invoice(ctx, actor, i.ID))
	})
}

// GetInvoiceDraftDocument answers with what a draft would be as a PDF, which says that it is a draft.
func GetInvoiceDraftDocument(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *IDInput) (*httpx.PDF, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		d, err := s.DraftPaper(ctx, actor, in.ID)
		if err != nil {
			return nil, err
		}
		return httpx.PDFOf("draft", func(w io.Writer) error { return invoicepdf.Draft(w, d) })
	})
}

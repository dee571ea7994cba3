package billinghttp

import (
	"context"
	"time"

	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/register"
)

// Draft is a self-bill that waits.
type Draft struct {
	ID         string         `json:"id"`
	Customer   parties.Ref    `json:"customer" doc:"Who draws it up"`
	Name       string         `json:"customerName"`
	HomeURN    register.URN   `json:"homeUrn"`
	HomeName   string         `json:"homeName"`
	InvoiceID  string         `json:"invoiceId" doc:"For those who may read it"`
	LeaderName string         `json:"leaderName"`
	Lines      []Line         `json:"lines" nullable:"false"`
	Net        money.Amount   `json:"net" doc:"Before VAT"`
	MadeAt     time.Time      `json:"madeAt"`
	Holds      []billing.Hold `json:"holds" nullable:"false" enum:"no_agreement,vat_undecided,vat_mixed,not_delivered" doc:"Why it waits; none where it can be issued"`
}

type draftsInput struct {
	Issuer  parties.Ref  `query:"issuer" maxLength:"100" doc:"Self-bills that this party will draw up: partnership:ID"`
	HomeURN register.URN `query:"home" pattern:"^[1-9][0-9]{4,6}$" doc:"Self-bills to this school"`
	httpx.Listing
}

type draftsOutput struct{ Body httpx.Page[Draft] }

// ListDrafts answers with self-bills that wait.
func ListDrafts(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *draftsInput) (*draftsOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, next, err := s.Drafts(ctx, actor, in.Issuer, in.HomeURN, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		items := make([]Draft, len(found))
		for n, d := range found {
			items[n] = Draft{
				ID: d.ID, Customer: d.Customer, Name: d.CustomerName, HomeURN: d.HomeURN, HomeName: d.HomeName,
				InvoiceID: d.InvoiceID, LeaderName: d.LeaderName, Lines: linesOf(d.Lines), Net: d.Net, MadeAt: d.MadeAt,
				Holds: append([]billing.Hold{}, d.Holds...),
			}
		}
		return &draftsOutput{httpx.PageOf(items, next)}, nil
	})
}

// IssueDraft issues a self-bill that waited.
func IssueDraft(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *IDInput) (*selfBillOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		b, err := s.IssueDraft(ctx, actor, in.ID)
		if err != nil {
			return nil, err
		}
		return answerSelfBill(ctx, s, actor, b.ID)
	})
}

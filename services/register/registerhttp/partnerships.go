package registerhttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/register"
)

// PartnershipBody is what a partnership is founded with, or changed to.
type PartnershipBody struct {
	Name        string        `json:"name" maxLength:"500"`
	Kind        register.Kind `json:"kind" enum:"alliance,trust,federation,local_authority,region,network"`
	ParentID    string        `json:"parentId,omitempty" maxLength:"100" doc:"The partnership that this one belongs to"`
	Brokerage   Brokerage     `json:"brokerage"`
	WidenDays   int           `json:"widenDays" doc:"A need that nobody here answered widens after so many days"`
	PaymentDays int           `json:"paymentDays" doc:"Invoices fall due after so many days"`
}

// Brokerage is what the partnership keeps.
type Brokerage struct {
	Mode   register.BrokerageMode `json:"mode" enum:"none,deducted,added"`
	Share  int64                  `json:"share,omitempty" doc:"Hundredths of a per cent: 1500 is 15 %"`
	PerDay int64                  `json:"perDay,omitempty" doc:"Pence a day, instead of a share"`
}

// Partnership is a partnership as the API shows it.
type Partnership struct {
	ID string `json:"id"`
	PartnershipBody
}

func partnershipOf(p register.Partnership) Partnership {
	return Partnership{ID: p.ID, PartnershipBody: PartnershipBody{
		Name: p.Name, Kind: p.Kind, ParentID: p.ParentID, WidenDays: p.WidenDays, PaymentDays: p.PaymentDays,
		Brokerage: Brokerage{Mode: p.Brokerage.Mode, Share: int64(p.Brokerage.Share), PerDay: p.Brokerage.PerDay},
	}}
}

func (b PartnershipBody) input() register.PartnershipInput {
	return register.PartnershipInput{
		Name: b.Name, Kind: b.Kind, ParentID: b.ParentID, WidenDays: b.WidenDays, PaymentDays: b.PaymentDays,
		Brokerage: register.Brokerage{
			Mode: b.Brokerage.Mode, Share: money.BasisPoints(b.Brokerage.Share), PerDay: b.Brokerage.PerDay,
		},
	}
}

type partnershipOutput struct {
	ETag string `header:"ETag"`
	Body Partnership
}

func answer(p register.Partnership, err error) (*partnershipOutput, error) {
	if err != nil {
		return nil, err
	}
	return &partnershipOutput{ETag: httpx.ETag(p.Version), Body: partnershipOf(p)}, nil
}

type partnershipsOutput struct{ Body httpx.Page[Partnership] }

// ListPartnerships answers with partnerships by name.
func ListPartnerships(s *register.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *httpx.Listing) (*partnershipsOutput, error) {
		found, next, err := s.Partnerships(ctx, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		items := make([]Partnership, len(found))
		for i, p := range found {
			items[i] = partnershipOf(p)
		}
		return &partnershipsOutput{httpx.PageOf(items, next)}, nil
	})
}

// PartnershipInput names a partnership in the path.
type PartnershipInput struct {
	ID string `path:"id" maxLength:"100"`
}

// GetPartnership answers with one partnership.
func GetPartnership(s *register.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *PartnershipInput) (*partnershipOutput, error) {
		return answer(s.Partnership(ctx, in.ID))
	})
}

type foundInput struct{ Body PartnershipBody }

// FoundPartnership creates a partnership.
func FoundPartnership(s *register.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *foundInput) (*partnershipOutput, error) {
		return answer(s.Found(ctx, in.Body.input()))
	})
}

type changeInput struct {
	PartnershipInput
	httpx.IfMatch
	Body PartnershipBody
}

// ChangePartnership changes a partnership.
func ChangePartnership(s *register.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *changeInput) (*partnershipOutput, error) {
		seen, err := in.Seen()
		if err != nil {
			return nil, err
		}
		return answer(s.Change(ctx, in.ID, seen, in.Body.input()))
	})
}

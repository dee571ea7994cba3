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
	Payee       *Payee        `json:"payee,omitempty" doc:"How it is paid, as its invoices say"`
}

// Payee is how a partnership is paid.
type Payee struct {
	Address       []string `json:"address,omitempty" nullable:"false" maxItems:"20" doc:"At most six lines, without the name"`
	VATNumber     string   `json:"vatNumber,omitempty" maxLength:"100" doc:"GB and nine or twelve digits; none where it charges no VAT"`
	AccountName   string   `json:"accountName,omitempty" maxLength:"500"`
	SortCode      string   `json:"sortCode,omitempty" maxLength:"100" doc:"Six digits"`
	AccountNumber string   `json:"accountNumber,omitempty" maxLength:"100" doc:"Eight digits"`
}

// PayeeOf is a payee as the API shows it, nil where nothing is known of it.
func PayeeOf(p register.Payee) *Payee {
	if !p.HasAccount() && p.VATNumber == "" && len(p.Address) == 0 {
		return nil
	}
	shown := Payee(p)
	return &shown
}

// Brokerage is what the partnership keeps.
type Brokerage struct {
	Mode   register.BrokerageMode `json:"mode" enum:"none,deducted,added"`
	Share  int64                  `json:"share,omitempty" doc:"Hundredths of a per cent: 1500 is 15 %"`
	PerDay int64                  `json:"perDay,omitempty" doc:"Pence a day, instead of a share"`
}

// Partnership is a partnership as the API shows it.
type Partnership struct {
	ID     string `json:"id"`
	Member bool   `json:"member,omitempty" doc:"In a school's list: the school is a member itself, and not only of one below"`
	PartnershipBody
}

func partnershipOf(p register.Partnership) Partnership {
	return Partnership{ID: p.ID, PartnershipBody: PartnershipBody{
		Name: p.Name, Kind: p.Kind, ParentID: p.ParentID, WidenDays: p.WidenDays, PaymentDays: p.PaymentDays,
		Payee:     PayeeOf(p.Payee),
		Brokerage: Brokerage{Mode: p.Brokerage.Mode, Share: int64(p.Brokerage.Share), PerDay: p.Brokerage.PerDay},
	}}
}

func (b PartnershipBody) input() register.PartnershipInput {
	in := register.PartnershipInput{
		Name: b.Name, Kind: b.Kind, ParentID: b.ParentID, WidenDays: b.WidenDays, PaymentDays: b.PaymentDays,
		Brokerage: register.Brokerage{
			Mode: b.Brokerage.Mode, Share: money.BasisPoints(b.Brokerage.Share), PerDay: b.Brokerage.PerDay,
		},
	}
	if b.Payee != nil {
		in.Payee = register.Payee(*b.Payee)
	}
	return in
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

type foundInput struct {
	httpx.IdempotencyKey
	Body PartnershipBody
}

// FoundPartnership creates a partnership.
func FoundPartnership(s *register.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *foundInput) (*partnershipOutput, error) {
		key, err := in.Sent()
		if err != nil {
			return nil, err
		}
		terms := in.Body.input()
		terms.Key = key
		return answer(s.Found(ctx, terms))
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

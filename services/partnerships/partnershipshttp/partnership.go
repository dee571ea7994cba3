package partnershipshttp

import (
	"cmp"
	"context"

	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// PartnershipBody is what a partnership is founded with, or changed to.
type PartnershipBody struct {
	Name         string                   `json:"name" maxLength:"500"`
	Kind         partnerships.Kind        `json:"kind" enum:"alliance,trust,federation,local_authority,region,network"`
	ParentID     string                   `json:"parentId,omitempty" maxLength:"100" doc:"The partnership that this one belongs to"`
	Brokerage    Brokerage                `json:"brokerage"`
	WidenDays    int                      `json:"widenDays" doc:"Days until a need widens that nobody here answered"`
	PaymentDays  int                      `json:"paymentDays" doc:"Days until invoices fall due"`
	Arrangement  partnerships.Arrangement `json:"arrangement,omitempty" enum:"principal,agent" doc:"Who sells: the partnership, or the home school with the partnership as its agent; without it, the partnership"`
	Cancellation *Cancellation            `json:"cancellation,omitempty" doc:"What is due when the supported school cancels a visit late; absent where nothing is"`
	Raising      partnerships.Raising     `json:"raising,omitempty" enum:"advance,visit,month,milestone,completion" doc:"When invoices are drafted, for a person to issue; without it, as visits are signed off"`
	SameTrust    bool                     `json:"sameTrust,omitempty" doc:"Also brokers between schools of one trust; a trust always does"`
}

// Cancellation says what is due when the supported school cancels a visit late.
type Cancellation struct {
	Days  int    `json:"days" doc:"Fewer than so many days before the visit is late"`
	Share int64  `json:"share" doc:"Of the price of the visit, in hundredths of a per cent: 5000 is half"`
	Words string `json:"words,omitempty" readOnly:"true" doc:"The same in words"`
}

func cancellationOf(c partnerships.Cancellation) *Cancellation {
	if c == (partnerships.Cancellation{}) {
		return nil
	}
	return &Cancellation{Days: c.Days, Share: int64(c.Share), Words: c.Words()}
}

func (c *Cancellation) input() partnerships.Cancellation {
	if c == nil {
		return partnerships.Cancellation{}
	}
	return partnerships.Cancellation{Days: c.Days, Share: money.BasisPoints(c.Share)}
}

// Brokerage is what the partnership keeps.
type Brokerage struct {
	Mode   partnerships.BrokerageMode `json:"mode" enum:"none,deducted,added"`
	Share  int64                      `json:"share,omitempty" doc:"Hundredths of a per cent: 1500 is 15 %"`
	PerDay int64                      `json:"perDay,omitempty" doc:"Pence a day, instead of a share"`
}

// Partnership is a partnership as the API shows it.
type Partnership struct {
	ID     string `json:"id"`
	Member bool   `json:"member,omitempty" doc:"In a school's list: the school is a member itself, and not only of one below"`
	PartnershipBody
	Nearest bool `json:"nearest,omitempty" doc:"In a school's list: it stands above none of the others"`

	MayChange   bool `json:"mayChange" doc:"You can change its terms, ask schools to join it and let them go"`
	MayBringIn  bool `json:"mayBringIn" doc:"You can make the schools of a list its members"`
	MayStanding bool `json:"mayReadStanding" doc:"You can read how loaded its leaders are, and which of its schools few can help"`
	MaySeePayee bool `json:"maySeePayee" doc:"You see how it is paid, or what waits to change it"`
}

// shown is a partnership as the caller may see it.
func shown(ctx context.Context, s *partnerships.Service, p partnerships.Partnership) (Partnership, error) {
	caller, err := s.Caller(ctx)
	if err != nil {
		return Partnership{}, err
	}
	may, err := s.MayWith(ctx, caller, p.ID)
	if err != nil {
		return Partnership{}, err
	}
	body := partnershipOf(p)
	body.MayChange, body.MayBringIn = may.Change, may.BringIn
	body.MaySeePayee, body.MayStanding = may.SeePayee, may.Standing
	return body, nil
}

func allShown(ctx context.Context, s *partnerships.Service, all []partnerships.Partnership) ([]Partnership, error) {
	items := make([]Partnership, len(all))
	for i, p := range all {
		var err error
		if items[i], err = shown(ctx, s, p); err != nil {
			return nil, err
		}
	}
	return items, nil
}

func partnershipOf(p partnerships.Partnership) Partnership {
	return Partnership{ID: p.ID, PartnershipBody: PartnershipBody{
		Name: p.Name, Kind: p.Kind, ParentID: p.ParentID, WidenDays: p.WidenDays, PaymentDays: p.PaymentDays,
		Cancellation: cancellationOf(p.Cancellation),
		Raising:      cmp.Or(p.Raising, partnerships.ByVisit),
		SameTrust:    p.SameTrust, Arrangement: cmp.Or(p.Arrangement, partnerships.AsPrincipal),
		Brokerage: Brokerage{Mode: p.Brokerage.Mode, Share: int64(p.Brokerage.Share), PerDay: p.Brokerage.PerDay},
	}}
}

func (b PartnershipBody) input() partnerships.Input {
	return partnerships.Input{
		Name: b.Name, Kind: b.Kind, ParentID: b.ParentID, WidenDays: b.WidenDays, PaymentDays: b.PaymentDays,
		Brokerage: partnerships.Brokerage{
			Mode: b.Brokerage.Mode, Share: money.BasisPoints(b.Brokerage.Share), PerDay: b.Brokerage.PerDay,
		},
		SameTrust: b.SameTrust, Arrangement: b.Arrangement, Cancellation: b.Cancellation.input(),
		Raising: b.Raising,
	}
}

type partnershipOutput struct {
	ETag string `header:"ETag"`
	Body Partnership
}

func answer(ctx context.Context, s *partnerships.Service, p partnerships.Partnership,
	err error) (*partnershipOutput, error) {
	if err != nil {
		return nil, err
	}
	body, err := shown(ctx, s, p)
	return &partnershipOutput{ETag: httpx.ETag(p.Version), Body: body}, err
}

type partnershipsOutput struct{ Body httpx.Page[Partnership] }

// ListPartnerships answers with partnerships by name.
func ListPartnerships(s *partnerships.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *httpx.Listing) (*partnershipsOutput, error) {
		found, next, err := s.List(ctx, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		items, err := allShown(ctx, s, found)
		return &partnershipsOutput{httpx.PageOf(items, next)}, err
	})
}

// PartnershipInput names a partnership in the path.
type PartnershipInput struct {
	ID string `path:"id" maxLength:"100"`
}

// GetPartnership answers with one partnership.
func GetPartnership(s *partnerships.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *PartnershipInput) (*partnershipOutput, error) {
		p, err := s.Get(ctx, in.ID)
		return answer(ctx, s, p, err)
	})
}

type schoolInput struct {
	URN register.URN `path:"urn" pattern:"^[1-9][0-9]{4,6}$"`
}

// ListSchoolPartnerships answers with the partnerships that a school belongs to
// and those above them, all on one page.
func ListSchoolPartnerships(s *partnerships.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *schoolInput) (*partnershipsOutput, error) {
		found, err := s.Above(ctx, in.URN)
		if err != nil {
			return nil, err
		}
		items, err := allShown(ctx, s, found)
		if err != nil {
			return nil, err
		}
		for i, p := range found {
			items[i].Nearest = partnerships.IsNearest(p, found)
			if items[i].Member, err = s.IsMember(ctx, p.ID, in.URN); err != nil {
				return nil, err
			}
		}
		return &partnershipsOutput{httpx.PageOf(items, "")}, nil
	})
}

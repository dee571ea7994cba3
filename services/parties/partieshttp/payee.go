package partieshttp

import (
	"context"
	"time"

	"lateral/pkg/httpx"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/register"
)

// PayeeStanding is how a partnership or a school is paid.
type PayeeStanding struct {
	Payee   *Payee       `json:"payee,omitempty" doc:"What invoices and self-bills say now; operators do not see it"`
	MaySee  bool         `json:"maySee" doc:"You see what stands now"`
	MayAsk  bool         `json:"mayAsk" doc:"You can ask for another"`
	Handles bool         `json:"handles" doc:"You handle its money: its VAT, its payers, its agreements about self-billing"`
	Waiting *PayeeChange `json:"waiting,omitempty" doc:"A change that has not taken effect yet"`
}

// PayeeChange is a change of an account or a VAT number that waits, or waited.
type PayeeChange struct {
	ID            string             `json:"id"`
	PartnershipID string             `json:"partnershipId,omitempty" doc:"The partnership whose payee it is; if empty, urn is the school"`
	URN           register.URN       `json:"urn,omitempty"`
	Name          string             `json:"name" doc:"Of the partnership or the school"`
	To            Payee              `json:"to" doc:"The new account and VAT number; an empty field removes the present value"`
	Whole         bool               `json:"whole" doc:"Whether the whole account number is shown, or only its last four digits"`
	State         parties.PayeeState `json:"state" enum:"waiting,done,stopped,replaced"`
	AskedBy       string             `json:"askedBy" doc:"Name of the person"`
	AskedAt       time.Time          `json:"askedAt"`
	EffectiveAt   *time.Time         `json:"effectiveAt,omitempty" doc:"When it takes effect, unless a second person confirms it or somebody stops it before; none if it has ended or will not take effect"`
	AskerGone     bool               `json:"askerGone,omitempty" doc:"The person who asked has no role there any more: the change will not take effect, and is stopped in the end"`
	EndedBy       string             `json:"endedBy,omitempty" doc:"Name of the person who confirmed or stopped it; none if the time ran out"`
	EndedAt       *time.Time         `json:"endedAt,omitempty"`
	MayConfirm    bool               `json:"mayConfirm"`
	WhyNot        string             `json:"whyNot,omitempty" doc:"Why the caller may not confirm it"`
	MayStop       bool               `json:"mayStop"`
}

func payeeChangeOf(v parties.PayeeView) PayeeChange {
	change := PayeeChange{
		ID: v.ID, PartnershipID: v.PartnershipID, URN: v.URN, Name: v.HolderName, To: Payee(v.To), Whole: v.Whole,
		State:   v.State,
		AskedBy: v.AskedByName, AskedAt: v.AskedAt, EndedBy: v.EndedByName, EndedAt: v.EndedAt,
		MayConfirm: v.MayConfirm, WhyNot: v.WhyNot, MayStop: v.MayStop, AskerGone: v.AskerGone,
	}
	if v.Live && !v.AskerGone {
		change.EffectiveAt = &v.EffectiveAt
	}
	return change
}

type changeInput struct {
	ID string `path:"id" maxLength:"100"`
}

type payeeChangeOutput struct{ Body PayeeChange }

// GetPayeeChange answers with a change that waits, or waited.
func GetPayeeChange(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *changeInput) (*payeeChangeOutput, error) {
		caller, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		v, err := s.PayeeChange(ctx, caller, in.ID)
		return &payeeChangeOutput{payeeChangeOf(v)}, err
	})
}

// Payee is how a partnership is paid.
type Payee struct {
	Address       []string `json:"address,omitempty" nullable:"false" maxItems:"20" doc:"At most six lines, without the name"`
	VATNumber     string   `json:"vatNumber,omitempty" maxLength:"100" doc:"GB and nine or twelve digits; none if it charges no VAT"`
	AccountName   string   `json:"accountName,omitempty" maxLength:"500"`
	SortCode      string   `json:"sortCode,omitempty" maxLength:"100" doc:"Six digits"`
	AccountNumber string   `json:"accountNumber,omitempty" maxLength:"100" doc:"Eight digits"`
}

// PayeeOf is a payee as the API shows it, nil if nothing is known about it.
func PayeeOf(p parties.Payee) *Payee {
	if !p.HasAccount() && p.VATNumber == "" && len(p.Address) == 0 {
		return nil
	}
	shown := Payee(p)
	return &shown
}

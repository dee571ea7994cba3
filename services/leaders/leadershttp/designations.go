package leadershttp

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/services/leaders"
	"lateral/services/people"
	"lateral/services/themes"
)

// ClaimBody is a leader's claim.
type ClaimBody struct {
	Kind          leaders.DesignationKind `json:"kind" enum:"NLE,LLE,SLE,NLG,partnership"`
	Title         string                  `json:"title,omitempty" maxLength:"500" doc:"Of a partnership's own designation"`
	PartnershipID string                  `json:"partnershipId" maxLength:"100" doc:"Whose brokers verify it"`
	Themes        []themes.ID             `json:"themes,omitempty" maxItems:"50"`
	AwardedOn     date.Day                `json:"awardedOn" format:"date"`
	ExpiresOn     date.Day                `json:"expiresOn,omitempty" maxLength:"10" doc:"Its last day, like 2027-08-31; empty or absent where it has none"`
	Evidence      DesignationEvidence     `json:"evidence"`
}

// DesignationEvidence lets a broker check a claim.
type DesignationEvidence struct {
	Text string `json:"text,omitempty" maxLength:"20000"`
	Link string `json:"link,omitempty" maxLength:"2000" doc:"A web address"`
}

// Designation is a designation as the API shows it.
type Designation struct {
	ID       string `json:"id"`
	LeaderID string `json:"leaderId"`
	ClaimBody
	State     leaders.DesignationState `json:"state" enum:"claimed,verified,refused,revoked"`
	Lapsed    bool                     `json:"lapsed" doc:"Its last day has passed"`
	ClaimedAt time.Time                `json:"claimedAt"`
	DecidedAt *time.Time               `json:"decidedAt,omitempty"`
	Note      string                   `json:"note,omitempty" doc:"What the broker said"`
	Version   int64                    `json:"version" doc:"For If-Match, as the ETag of one designation"`
}

func designationOf(d leaders.Designation) Designation {
	return Designation{
		ID: d.ID, LeaderID: d.LeaderID, State: d.State, Lapsed: d.Lapsed, ClaimedAt: d.ClaimedAt,
		DecidedAt: d.VerifiedAt, Note: d.Note, Version: d.Version,
		ClaimBody: ClaimBody{
			Kind: d.Kind, Title: d.Title, PartnershipID: d.PartnershipID, Themes: d.Themes,
			AwardedOn: d.AwardedOn, ExpiresOn: d.ExpiresOn, Evidence: DesignationEvidence(d.Evidence),
		},
	}
}

type designationOutput struct {
	ETag string `header:"ETag"`
	Body Designation
}

func answerDesignation(d leaders.Designation, err error) (*designationOutput, error) {
	if err != nil {
		return nil, err
	}
	return &designationOutput{ETag: httpx.ETag(d.Version), Body: designationOf(d)}, nil
}

type designationsOutput struct{ Body httpx.Page[Designation] }

// ListDesignations answers with a leader's designations, all on one page.
func ListDesignations(d *leaders.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *LeaderPath) (*designationsOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, err := d.Designations(ctx, actor, in.ID)
		if err != nil {
			return nil, err
		}
		items := make([]Designation, len(found))
		for i, one := range found {
			items[i] = designationOf(one)
		}
		return &designationsOutput{httpx.PageOf(items, "")}, nil
	})
}

type claimInput struct {
	LeaderPath
	httpx.IdempotencyKey
	Body ClaimBody
}

// ClaimDesignation notes a leader's claim for a broker to verify.
func ClaimDesignation(d *leaders.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *claimInput) (*designationOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		key, err := in.Sent()
		if err != nil {
			return nil, err
		}
		b := in.Body
		return answerDesignation(d.Claim(ctx, actor, in.ID, leaders.ClaimInput{
			Kind: b.Kind, Title: b.Title, PartnershipID: b.PartnershipID, Themes: b.Themes,
			AwardedOn: b.AwardedOn, ExpiresOn: b.ExpiresOn, Evidence: leaders.Evidence(b.Evidence),
			Key: key,
		}))
	})
}

package enquirieshttp

import (
	"context"
	"time"

	"lateral/pkg/httpx"
	"lateral/services/diary"
	"lateral/services/enquiries"
	"lateral/services/people"
	"lateral/services/register"
)

// AskedRelease is a release with the facts that the home head needs to decide.
type AskedRelease struct {
	Release
	Proposal Proposal  `json:"proposal"`
	Enquiry  Enquiry   `json:"enquiry"`
	DecideBy time.Time `json:"decideBy" doc:"The end of the day before the first date"`
}

type releasesInput struct {
	URN   register.URN       `query:"school" required:"true" pattern:"^[1-9][0-9]{4,6}$" doc:"The school that you are head of"`
	State diary.ReleaseState `query:"state" enum:"asked,granted,refused,lapsed" default:"asked"`
	httpx.Listing
}

type releasesOutput struct{ Body httpx.Page[AskedRelease] }

// ListReleases answers with the releases that a school's head is asked for.
func ListReleases(s *enquiries.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *releasesInput) (*releasesOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, next, err := s.Releases(ctx, actor, in.URN, in.State, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		items := make([]AskedRelease, len(found))
		for i, a := range found {
			items[i] = AskedRelease{
				Release: releaseOf(a.Release), Proposal: proposalOf(a.Proposal, a.Offered), Enquiry: enquiryOf(a.Summary),
				DecideBy: a.DecideBy(),
			}
		}
		return &releasesOutput{httpx.PageOf(items, next)}, nil
	})
}

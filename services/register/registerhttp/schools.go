package registerhttp

import (
	"context"

	"lateral/pkg/geo"
	"lateral/pkg/httpx"
	"lateral/services/register"
)

// School is a school as the API shows it.
type School struct {
	URN         register.URN    `json:"urn" doc:"Unique reference number in the national register"`
	Name        string          `json:"name"`
	Type        string          `json:"type" doc:"In the register's words"`
	Status      register.Status `json:"status" enum:"proposed,open,closed"`
	Closing     bool            `json:"closing" doc:"Open, but proposed to close"`
	Phase       register.Phase  `json:"phase" enum:"nursery,primary,middle,secondary,all_through,post_16,special,alternative,other"`
	LowAge      int             `json:"lowAge,omitempty"`
	HighAge     int             `json:"highAge,omitempty"`
	Pupils      int             `json:"pupils,omitempty"`
	SizeBand    string          `json:"sizeBand"`
	Street      string          `json:"street,omitempty"`
	Locality    string          `json:"locality,omitempty"`
	Address3    string          `json:"address3,omitempty" doc:"Third line of the address, before the town"`
	Town        string          `json:"town,omitempty"`
	Postcode    string          `json:"postcode,omitempty"`
	Authority   string          `json:"authority,omitempty"`
	Region      string          `json:"region,omitempty"`
	Trust       string          `json:"trust,omitempty"`
	Federation  string          `json:"federation,omitempty"`
	Website     string          `json:"website,omitempty"`
	Point       *geo.Point      `json:"point,omitempty"`
	ClosedOn    string          `json:"closedOn,omitempty" format:"date"`
	Successors  []register.Link `json:"successors,omitempty" doc:"Successors that the register names"`
	SucceededBy register.URN    `json:"succeededBy,omitempty"`
}

func schoolOf(s register.School) School {
	return School{
		URN: s.URN(), Name: s.Name, Type: s.Type, Status: s.Status, Closing: s.Closing, Phase: s.Phase,
		LowAge: s.LowAge, HighAge: s.HighAge, Pupils: s.Pupils, SizeBand: s.SizeBand(),
		Street: s.Street, Locality: s.Locality, Address3: s.Address3, Town: s.Town, Postcode: s.Postcode,
		Authority: s.Authority, Region: s.Region,
		Trust: s.Trust, Federation: s.Federation, Website: s.Website, Point: s.Point,
		ClosedOn: s.ClosedOn, Successors: s.Links, SucceededBy: s.SucceededBy,
	}
}

// SchoolsOf are schools as the API shows them.
func SchoolsOf(found []register.School) []School {
	out := make([]School, len(found))
	for i, s := range found {
		out[i] = schoolOf(s)
	}
	return out
}

type findInput struct {
	Q     string         `query:"q" required:"true" minLength:"2" maxLength:"100" doc:"Name, town, postcode or URN, possibly unfinished"`
	Phase register.Phase `query:"phase" enum:"nursery,primary,middle,secondary,all_through,post_16,special,alternative,other"`
	All   bool           `query:"all" doc:"Also closed and proposed schools"`
	Limit int            `query:"limit" minimum:"1" maximum:"50" default:"8"`
}

type findOutput struct {
	Body struct {
		Items    []School `json:"items" nullable:"false"`
		Degraded bool     `json:"degraded" doc:"Search is down: only the beginnings of names and URNs were compared"`
	}
}

// FindSchools answers while somebody types.
func FindSchools(s *register.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *findInput) (*findOutput, error) {
		found, err := s.Find(ctx, register.FindInput{Words: in.Q, Phase: in.Phase, All: in.All, Limit: in.Limit})
		if err != nil {
			return nil, err
		}
		out := &findOutput{}
		out.Body.Items, out.Body.Degraded = SchoolsOf(found.Schools), found.Degraded
		return out, nil
	})
}

type schoolInput struct {
	URN register.URN `path:"urn" pattern:"^[1-9][0-9]{4,6}$"`
}

type schoolOutput struct {
	httpx.Whole
	Body School
}

// GetSchool answers with one school.
func GetSchool(s *register.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *schoolInput) (*schoolOutput, error) {
		school, err := s.Get(ctx, in.URN)
		if err != nil {
			return nil, err
		}
		return &schoolOutput{Whole: httpx.WholeAt(school.Version), Body: schoolOf(school)}, nil
	})
}

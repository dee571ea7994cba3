package needs

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// Seen is a need as one person may see it.
type Seen struct {
	Need        Need // hidden parts are zero
	SizeBand    string
	Region      string
	SchoolPhase register.Phase
	School      *register.School // nil until this person may know it
	Own         bool             // of the school: sentences about it say "you" to them
	Inside      bool             // of the school, or a broker of the need's partnership: sees all
	MayChange   bool             // head or senior of the school
	Telling     []Telling        // in a draft, by Get for who may change it: words that give its hidden school away
	May         May              // what this person may do with it
}

// View returns the need as the actor may see it, or NotFound where they may not
// see it.
func View(ctx context.Context, r docdb.Reader, n Need, actor people.Actor) (Seen, error) {
	return newViewer(r, actor).view(ctx, n)
}

func (v *viewer) view(ctx context.Context, n Need) (Seen, error) {
	r, actor := v.r, v.actor
	inside := isInside(actor, n)
	disclosed := inside
	if !inside {
		reached, err := v.reaches(ctx, n)
		if err != nil {
			return Seen{}, err
		}
		if disclosed, err = isDisclosed(ctx, r, n, actor, reached); err != nil {
			return Seen{}, err
		}
		if n.State == Draft || !reached && !disclosed {
			return Seen{}, apperr.NotFound("need")
		}
	}
	school, err := v.school(ctx, n.URN)
	if err != nil {
		return Seen{}, err
	}
	leads := actor.At(n.URN, people.Head, people.Senior)
	out := seen(n, school, inside, disclosed, leads || n.Private)
	out.Own, out.May = actor.At(n.URN, outside...), n.may(actor)
	return out, nil
}

func seen(n Need, school register.School, inside, disclosed, mayChange bool) Seen {
	s := Seen{
		Need: n, SizeBand: school.SizeBand(), Region: school.Region, SchoolPhase: school.Phase,
		Inside: inside, MayChange: mayChange,
	}
	if disclosed {
		s.School = &school
	}
	if !inside {
		s.Need = n.masked()
		if disclosed {
			s.Need.URN = n.URN
		}
	}
	return s
}

// masked is the need without anything that gives its school or its price away.
// It lists the visible fields, so that a new field stays hidden until somebody
// decides otherwise.
func (n Need) masked() Need {
	return Need{
		Meta: n.Meta, Ref: n.Ref, Number: n.Number, State: n.State, PostedAt: n.PostedAt, Reach: n.Reach,
		Ask: Ask{
			What: n.What, Success: n.Success, Themes: n.Themes, Phase: n.Phase, YearGroups: n.YearGroups,
			HalfDays: n.HalfDays, StartOn: n.StartOn, ByOn: n.ByOn, Formats: n.Formats,
			InPerson: n.InPerson, Remote: n.Remote, Mutual: n.Mutual, Named: n.Named,
		},
	}
}

// reaches says whether the need is shown to one of the actor's schools, or to a
// member of one of their partnerships.
func (v *viewer) reaches(ctx context.Context, n Need) (bool, error) {
	if n.Reach == "" {
		return false, nil
	}
	urns, err := v.sight(ctx)
	if err != nil {
		return false, err
	}
	for _, urn := range urns {
		school, known := v.seers[urn]
		switch {
		case !known:
			return false, apperr.NotFound("school")
		case n.covers(n.Reach, SpotOf(&school)):
			return true, nil
		}
	}
	if n.PartnershipID == "" {
		return false, nil
	}
	return v.hasMember(ctx, n.PartnershipID)
}

// inSight are the schools for which the actor sees needs: their own, and the
// members of the partnerships that they broker for.
func inSight(ctx context.Context, r docdb.Reader, actor people.Actor) ([]register.URN, error) {
	urns := actor.Schools(outside...)
	for _, id := range actor.Partnerships() {
		members, err := partnerships.MemberURNs(ctx, r, id)
		if err != nil {
			return nil, err
		}
		urns = append(urns, members...)
	}
	return urns, nil
}

// isDisclosed says whether an outsider may know which school it is.
func isDisclosed(ctx context.Context, r docdb.Reader, n Need, actor people.Actor, reached bool) (bool, error) {
	if n.Named && reached {
		return true, nil
	}
	told := func(kind AudienceKind, ids []string) (bool, error) {
		for _, id := range ids {
			if yes, err := disclosedTo(ctx, r, n.ID, kind, id); yes || err != nil {
				return yes, err
			}
		}
		return false, nil
	}
	var urns []string
	for _, urn := range actor.Schools(outside...) {
		urns = append(urns, string(urn))
	}
	if yes, err := told(ToSchool, slices.Compact(urns)); yes || err != nil {
		return yes, err
	}
	return told(ToBrokers, actor.Partnerships())
}

// KnownTo says whether the actor, whom the need reaches, may know which school has it. It is for
// nouns that write to people about needs which may be over by now.
func KnownTo(ctx context.Context, r docdb.Reader, n Need, actor people.Actor) (bool, error) {
	return isDisclosed(ctx, r, n, actor, true)
}

// sight are the schools for which the person sees needs. It reads them too.
func (v *viewer) sight(ctx context.Context) ([]register.URN, error) {
	if v.looked {
		return v.urns, nil
	}
	urns, err := inSight(ctx, v.r, v.actor)
	if err != nil {
		return nil, err
	}
	seers, err := register.GetSchools(ctx, v.r, urns)
	v.urns, v.seers, v.looked = urns, seers, err == nil
	return urns, err
}

package main

import (
	"lateral/services/matching/matchinghttp"
	"lateral/services/needs/needshttp"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
)

func (p *program) needRoutes(gate peoplehttp.Gate) []route {
	s := p.needs
	signedIn, school := gate.SignedIn(), gate.Roles(people.Head, people.Senior)
	oneself := gate.Waiting() // who waits to be let in keeps drafts of their own; needs looks whose they are
	return []route{
		{get, "/needs", "list-needs", "Needs of one's schools, of a partnership, or that reach one", oneself,
			needshttp.ListNeeds(s)},
		{post, "/needs", "draft-need", "Begin a need", oneself, needshttp.DraftNeed(s)},
		{get, "/needs/{id}", "get-need", "Read a need, as much of it as one may see", oneself, needshttp.GetNeed(s)},
		{put, "/needs/{id}", "save-need", "Save a step of a need", oneself, needshttp.SaveNeed(s)},
		{remove, "/needs/{id}", "discard-need", "Throw a draft away", oneself, needshttp.DiscardNeed(s)},
		{post, "/needs/{id}/post", "post-need", "Post a need", school, needshttp.PostNeed(s)},
		{post, "/needs/{id}/withdraw", "withdraw-need", "Withdraw a need", school, needshttp.WithdrawNeed(s)},
		{post, "/needs/{id}/reopen", "reopen-need", "Open a need again", school, needshttp.ReopenNeed(s)},
		{post, "/needs/{id}/name", "name-need", "Be named to everybody whom the need reaches", school, needshttp.NameNeed(s)},
		{get, "/needs/{id}/matches", "list-matches", "Who fits a need, and why; who does not, and why not",
			gate.Roles(people.Head, people.Senior, people.Broker), matchinghttp.ListMatches(p.matching)},
		{get, "/needs/{id}/disclosures", "list-disclosures", "To whom the school was named, and why", signedIn,
			needshttp.ListDisclosures(s)},
	}
}

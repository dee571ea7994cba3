package main

import (
	"lateral/services/finding/findinghttp"
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
		{post, "/needs/{id}/widen", "widen-need", "Show a need further at once", school, needshttp.WidenNeed(s)},
		{post, "/needs/{id}/name", "name-need", "Be named to everybody whom the need reaches", school, needshttp.NameNeed(s)},
		{post, "/needs/{id}/waivers", "waive-conflict", "Waive a conflict of interest that a leader declared",
			gate.Roles(people.Head), needshttp.WaiveConflict(s)},
		{get, "/needs/{id}/matches", "list-matches", "Who fits a need, and why; who does not, and why not",
			gate.Roles(people.Head, people.Senior, people.Broker), matchinghttp.ListMatches(p.matching)},
		{get, "/needs/{id}/disclosures", "list-disclosures", "To whom the school was named, and why", signedIn,
			needshttp.ListDisclosures(s)},
	}
}

// findingRoutes are for people with a role; strangers read the lists of themes and partnerships.
func (p *program) findingRoutes(gate peoplehttp.Gate) []route {
	s, signedIn := p.finding, gate.SignedIn()
	return []route{
		{get, "/support", "find-support", "Find support without posting a need", signedIn, findinghttp.FindSupport(s)},
		{get, "/support/compare", "compare-support", "Services side by side", signedIn, findinghttp.CompareSupport(s)},
		{get, "/shortlist", "list-shortlist", "One's shortlist", signedIn, findinghttp.ListShortlist(s)},
		{put, "/shortlist/{serviceId}", "keep-service", "Put a service on one's shortlist", signedIn,
			findinghttp.KeepService(s)},
		{remove, "/shortlist/{serviceId}", "drop-service", "Take a service off one's shortlist", signedIn,
			findinghttp.DropService(s)},
		{get, "/searches", "list-searches", "The searches that one saved", signedIn, findinghttp.ListSearches(s)},
		{post, "/searches", "save-search", "Save a search, to hear of what is new", signedIn, findinghttp.SaveSearch(s)},
		{remove, "/searches/{id}", "forget-search", "Delete a saved search", signedIn, findinghttp.ForgetSearch(s)},
	}
}

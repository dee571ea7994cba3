package candidates

import (
	"context"
	"slices"
	"sync"

	"lateral/pkg/docdb"
	"lateral/services/matching/relevance"
)

// catalogue holds the candidates in memory. It is safe for concurrent use. Nobody holds its
// lock over a read of the documents: whoever asks reads what is new to them, and adds it. So a
// slow read delays nobody else.
type catalogue struct {
	loading chan struct{} // holds one: only one of those who come first reads all
	mu      sync.RWMutex
	turn    int64 // of the last change in all
	all     []*Ready
	place   map[string]int // index of a candidate in all
	corpus  relevance.Corpus
	read    Progress
	model   string // by which meanings are read
}

func newCatalogue(model string) *catalogue {
	return &catalogue{
		loading: make(chan struct{}, 1), place: map[string]int{}, corpus: relevance.NewCorpus(), model: model,
	}
}

// current returns the candidates, after it has read those written since they were last read.
// It never changes a list that it has returned: each question sees one state.
func (c *catalogue) current(ctx context.Context, r docdb.Reader) ([]*Ready, error) {
	all, turn := c.known()
	if turn == 0 {
		select {
		case c.loading <- struct{}{}:
			defer func() { <-c.loading }()
		case <-ctx.Done():
			return nil, ctx.Err()
		}
		all, turn = c.known() // by now somebody may have read it
	}
	changed, err := docs.All(ctx, r, docdb.Query{Index: "by_turn", From: turn + 1, Limit: docdb.MaxLimit})
	if err != nil || len(changed) == 0 {
		return all, err
	}
	return c.add(changed), nil
}

func (c *catalogue) known() ([]*Ready, int64) {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.all, c.turn
}

func (c *catalogue) progress() Progress {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.read
}

// add adds what was read, and returns all. Somebody may have added some of it meanwhile, or
// something newer.
func (c *catalogue) add(changed []Candidate) []*Ready {
	c.mu.Lock()
	defer c.mu.Unlock()
	all := slices.Clone(c.all)
	memory, shelf := make([]Ready, len(changed)), relevance.NewShelf(len(changed)) // side by side
	var free []HalfDay
	for i := range changed {
		one, now := &changed[i], &memory[i]
		if !slices.Equal(one.Free, free) { // a leader's services come one after another, and share a diary
			free = slices.Clone(one.Free)
		}
		one.Free = free
		at, known := c.place[one.ID]
		c.turn = max(c.turn, one.Turn)
		switch {
		case !known:
			c.place[one.ID] = len(all)
			c.take(nil, one, len(all), now, shelf)
			all = append(all, now)
		case all[at].Turn < one.Turn:
			c.take(all[at], one, at, now, shelf)
			all[at] = now
		}
	}
	c.all = all
	return all
}

// take makes the words and the meaning of a candidate ready to be compared, unless they are as
// before. Services that nobody may see have no words: those of others are not rarer for them.
func (c *catalogue) take(before *Ready, now *Candidate, place int, into *Ready, shelf *relevance.Shelf) {
	same := before != nil && before.Title == now.Title && before.Description == now.Description &&
		slices.Equal(before.Offer.Themes, now.Offer.Themes)
	now.share()
	var said *relevance.Offer
	if same && before.Meaning.Same(now.Meaning) {
		said = before.said
	} else {
		said = shelf.NewOffer(now.Text(), now.Meaning.Of(now.Text(), c.model))
	}
	into.fill(now, place, said)
	c.read = c.read.less(before).more(into)
	switch {
	case !now.Shown:
		c.corpus.Delete(place)
	case !same || !before.Shown:
		c.corpus.Put(place, now.Text())
	}
}

var docs = docdb.Of[Candidate]("candidates",
	docdb.Index{Name: "by_turn", Fields: []string{"turn"}},
	docdb.Index{Name: "by_leader", Fields: []string{"leaderId"}},
	docdb.Index{Name: "by_home", Fields: []string{"home.urn"}},
)

package mongodtest

import (
	"context"
	"crypto/rand"
	"fmt"
	"net/url"
	"strings"
	"testing"
	"time"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

// Database returns where the server is and the name of a new database, which is dropped
// when the test ends.
func (s *Server) Database(t testing.TB) (uri, name string) {
	t.Helper()
	server := s.URI(t)
	name = "test_" + strings.ToLower(rand.Text()[:12])
	uri, err := named(server, name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
		defer cancel()
		err := withClient(ctx, server, func(c *mongo.Client) error {
			if err := endSessions(ctx, c, name); err != nil {
				t.Logf("sessions of %s: %v", name, err) // the account may not end them
			}
			return c.Database(name).Drop(ctx)
		})
		if err != nil {
			t.Errorf("dropping %s: %v", name, err)
		}
	})
	return uri, name
}

// named gives the clients of the URI a name that the server knows.
func named(uri, name string) (string, error) {
	u, err := url.Parse(uri)
	if err != nil {
		return "", fmt.Errorf("the server's URI: %w", err)
	}
	q := u.Query()
	q.Set("appName", name)
	u.RawQuery = q.Encode()
	if u.Path == "" { // a query needs one
		u.Path = "/"
	}
	return u.String(), nil
}

// endSessions ends the transactions that killed clients of the name left open, since a drop
// would wait for them.
func endSessions(ctx context.Context, c *mongo.Client, name string) error {
	admin := c.Database("admin")
	left, err := admin.Aggregate(ctx, mongo.Pipeline{
		{{Key: "$currentOp", Value: bson.D{{Key: "idleSessions", Value: true}}}},
		{{Key: "$match", Value: bson.D{
			{Key: "appName", Value: name},
			{Key: "transaction", Value: bson.D{{Key: "$exists", Value: true}}},
		}}},
	})
	if err != nil {
		return err
	}
	var sessions []struct {
		ID struct {
			ID any `bson:"id"`
		} `bson:"lsid"`
	}
	if err := left.All(ctx, &sessions); err != nil {
		return err
	}
	ids := bson.A{}
	for _, s := range sessions {
		ids = append(ids, bson.D{{Key: "id", Value: s.ID.ID}})
	}
	if len(ids) == 0 {
		return nil
	}
	return admin.RunCommand(ctx, bson.D{{Key: "killSessions", Value: ids}}).Err()
}

package mongodtest

import (
	"context"
	"testing"
	"time"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"

	"lateral/pkg/notrun"
)

// Alone starts a server for one test, which may disturb it. Without a mongod the test is
// skipped, or fails if the variable CI is set.
func Alone(t testing.TB) *Server {
	t.Helper()
	s := &Server{}
	s.start.Do(func() {
		program, err := program()
		if err != nil {
			s.err = err
			return
		}
		s.uri, s.err = s.launch(program, "--setParameter", "enableTestCommands=1")
	})
	t.Cleanup(func() {
		if err := s.stop(); err != nil {
			t.Error(err)
		}
	})
	if s.err == errNone { //nolint:errorlint // it is returned as it is
		notrun.Missing(t, "MongoDB that a test may disturb: no mongod is on the path")
	}
	return s
}

// StepDown makes the primary step down for a second, and waits until there is a primary
// again.
func (s *Server) StepDown(ctx context.Context, t testing.TB) error {
	t.Helper()
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	return withClient(ctx, s.URI(t)+"&directConnection=true", func(c *mongo.Client) error {
		down := bson.D{{Key: "replSetStepDown", Value: 1}, {Key: "force", Value: true}}
		if err := c.Database("admin").RunCommand(ctx, down).Err(); err != nil {
			return err
		}
		return untilPrimary(ctx, c)
	})
}

// OutOfDiskSpace is the code of the error of a server whose disk is full.
const OutOfDiskSpace = 14031

// Fails makes the server refuse a command with the code of an error, until it is told
// otherwise; "" makes it refuse none. It works only on a server of Alone.
func (s *Server) Fails(t testing.TB, command string, code int) {
	t.Helper()
	fail := bson.D{{Key: "configureFailPoint", Value: "failCommand"}, {Key: "mode", Value: "off"}}
	if command != "" {
		fail = bson.D{
			{Key: "configureFailPoint", Value: "failCommand"}, {Key: "mode", Value: "alwaysOn"},
			{Key: "data", Value: bson.D{{Key: "failCommands", Value: bson.A{command}}, {Key: "errorCode", Value: code}}},
		}
	}
	err := withClient(t.Context(), s.URI(t), func(c *mongo.Client) error {
		return c.Database("admin").RunCommand(t.Context(), fail).Err()
	})
	if err != nil {
		t.Fatal(err)
	}
}

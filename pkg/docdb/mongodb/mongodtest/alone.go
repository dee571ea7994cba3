package mongodtest

import (
	"context"
	"errors"
	"io"
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

// Restart kills the server, as a power cut does, starts it again on the same files, and
// waits until it is the primary.
func (s *Server) Restart(t testing.TB) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	err := withClient(ctx, s.URI(t)+"&directConnection=true", func(c *mongo.Client) error {
		before, err := pid(ctx, c)
		if err != nil {
			return err
		}
		if _, err := io.WriteString(s.leash, "again\n"); err != nil {
			return err
		}
		return untilAnother(ctx, c, before)
	})
	if err != nil {
		t.Fatalf("restarting mongod: %v\n%s", err, s.log())
	}
}

// pid is the number of the server's process.
func pid(ctx context.Context, c *mongo.Client) (int64, error) {
	var status struct {
		PID int64 `bson:"pid"`
	}
	err := c.Database("admin").RunCommand(ctx, bson.D{{Key: "serverStatus", Value: 1}}).Decode(&status)
	return status.PID, err
}

// untilAnother waits until another process answers and takes writes.
func untilAnother(ctx context.Context, c *mongo.Client, before int64) error {
	poll := time.NewTicker(20 * time.Millisecond)
	defer poll.Stop()
	for {
		now, err := pid(ctx, c)
		if err == nil && now != before {
			return untilPrimary(ctx, c)
		}
		select {
		case <-ctx.Done():
			return errors.Join(ctx.Err(), err)
		case <-poll.C:
		}
	}
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

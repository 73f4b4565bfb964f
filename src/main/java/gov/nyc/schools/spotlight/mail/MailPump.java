package gov.nyc.schools.spotlight.mail;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Runs the dispatcher on a thread of its own: after every commit that posted a letter, and every few seconds for what became due. */
@Component
@ConditionalOnProperty(name = "tracker.mail.dispatch", matchIfMissing = true)
class MailPump implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(MailPump.class);
  private static final int SECONDS_BETWEEN_LOOKS = 5;

  private final MailDispatcher dispatcher;
  private final Semaphore wake = new Semaphore(0);
  private volatile Thread thread;

  MailPump(MailDispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void letterPosted(LetterPosted posted) {
    wake.release();
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      thread = new Thread(this::run, "mail");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void run() {
    while (thread == Thread.currentThread()) {
      try {
        dispatcher.dispatchDue();
        wake.tryAcquire(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        wake.drainPermits();
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failure) {
        LOG.error("the outbox could not be worked on; trying again", failure);
        pause();
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LOOKS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    wake.release();
    if (running != null) {
      try {
        // a letter that is being sent is finished and marked before the database goes away
        running.join(TimeUnit.SECONDS.toMillis(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}

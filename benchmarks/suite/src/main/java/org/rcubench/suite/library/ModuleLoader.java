package org.rcubench.suite.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The class loader of one module, of which it defines the code; all else its parent knows. */
final class ModuleLoader extends ClassLoader {
  private static final String CODE = ModuleCode.class.getName();

  private final byte[] code;

  ModuleLoader(byte[] code) {
    super("module", ModuleLoader.class.getClassLoader());
    this.code = code;
  }

  /** The bytes of a module's class, as they lie in the jar. */
  static byte[] code() {
    try (InputStream in = ModuleLoader.class.getResourceAsStream("ModuleCode.class")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the class of a module", e);
    }
  }

  LoadableModule module() {
    try {
      return (LoadableModule) loadClass(CODE).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot load a module", e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.equals(CODE)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? defineClass(name, code, 0, code.length) : loaded;
    }
  }
}

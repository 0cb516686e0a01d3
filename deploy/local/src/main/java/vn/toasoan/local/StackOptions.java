package vn.toasoan.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.toasoan.local.service.ServiceName;

/**
 * What a {@link LocalStack} is to be.
 *
 * @param data its folder: databases, files and logs; made if there is none
 * @param ports where its parts listen
 * @param services which of the five run
 * @param serviceJvm JVM options for each service
 * @param kafkaJvm JVM options for the broker beyond the usual ones
 * @param progress is told how it comes up
 */
public record StackOptions(
        Path data,
        StackPorts ports,
        Set<ServiceName> services,
        Map<ServiceName, List<String>> serviceJvm,
        List<String> kafkaJvm,
        Progress progress) {

    private static final List<String> QUICK_START = List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8");
    private static final String HEAP = "-Xmx192m";
    private static final String HEAP_WITH_IMAGES = "-Xmx512m";

    public StackOptions {
        data = data.toAbsolutePath();
        services = Set.copyOf(services);
        serviceJvm = Map.copyOf(serviceJvm);
        kafkaJvm = List.copyOf(kafkaJvm);
    }

    /** All five services on free ports, silently, with JVMs that start quickly rather than run fast. */
    public static StackOptions in(Path data) {
        Map<ServiceName, List<String>> jvm = new EnumMap<>(ServiceName.class);
        for (ServiceName service : ServiceName.values()) {
            List<String> options = new ArrayList<>(QUICK_START);
            options.add(service == ServiceName.SUBMISSION ? HEAP_WITH_IMAGES : HEAP);
            jvm.put(service, options);
        }
        return new StackOptions(
                data, StackPorts.free(), Set.of(ServiceName.values()), jvm, List.of(), Progress.silent());
    }

    public StackOptions on(StackPorts chosen) {
        return new StackOptions(data, chosen, services, serviceJvm, kafkaJvm, progress);
    }

    public StackOptions with(Set<ServiceName> chosen) {
        return new StackOptions(data, ports, chosen, serviceJvm, kafkaJvm, progress);
    }

    /** Replaces the JVM options of one service, for a benchmark that wants the optimising compiler. */
    public StackOptions jvm(ServiceName service, List<String> options) {
        Map<ServiceName, List<String>> changed = new EnumMap<>(serviceJvm);
        changed.put(service, options);
        return new StackOptions(data, ports, services, changed, kafkaJvm, progress);
    }

    public StackOptions kafkaJvm(List<String> options) {
        return new StackOptions(data, ports, services, serviceJvm, options, progress);
    }

    public StackOptions telling(Progress listener) {
        return new StackOptions(data, ports, services, serviceJvm, kafkaJvm, listener);
    }
}
